package org.xunyao.casework.measure.goods;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How much of some goods (数量), exact to a ten-thousandth of its unit.
///
/// @param parts ten-thousandths, from nothing up to {@link #MOST}
public record Quantity(long parts) implements Comparable<Quantity> {
    private static final int PLACES = 4;
    private static final long MOST_PARTS = 10_000_000_000_000L;

    /// Nothing.
    public static final Quantity NONE = new Quantity(0);

    /// 10^9 of a unit: more than any store holds, and far from an overflow.
    public static final Quantity MOST = new Quantity(MOST_PARTS);

    /// @throws IllegalArgumentException if it is less than nothing or more than {@link #MOST}
    public Quantity {
        if (parts < 0 || parts > MOST_PARTS) {
            throw new IllegalArgumentException("no quantity: " + parts);
        }
    }

    /// So many whole units.
    ///
    /// @throws IllegalArgumentException if it is no quantity
    public static Quantity of(long whole) {
        return of(BigDecimal.valueOf(whole));
    }

    /// The same exactly.
    ///
    /// @throws IllegalArgumentException if it is no quantity, or has more than four places
    public static Quantity of(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() > PLACES || plain.precision() - plain.scale() > PLACES * PLACES) {
            throw new IllegalArgumentException("no quantity: " + value);
        }
        return new Quantity(plain.movePointRight(PLACES)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact());
    }

    /// Reads a quantity such as `12`, `1,200` or `0.5`.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Quantity parse(String text) {
        if (!text.matches("(\\d{1,10}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException("no quantity");
        }
        return of(new BigDecimal(text.replace(",", "")));
    }

    /// Both together.
    ///
    /// @throws IllegalArgumentException if that is no quantity any more
    public Quantity plus(Quantity other) {
        return new Quantity(parts + other.parts);
    }

    /// What is left.
    ///
    /// @throws IllegalArgumentException if the other is more
    public Quantity minus(Quantity other) {
        return new Quantity(parts - other.parts);
    }

    /// Whether it is nothing.
    public boolean none() {
        return parts == 0;
    }

    /// The exact value without needless places.
    public BigDecimal value() {
        BigDecimal value = BigDecimal.valueOf(parts, PLACES).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    /// Such as `12` or `0.5`.
    public String text() {
        return value().toPlainString();
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(parts, other.parts);
    }
}
