package org.xunyao.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of renminbi (人民币金额), exact to the fen (分).
///
/// @param fen from nothing up to {@link #MOST}
public record Money(long fen) implements Comparable<Money> {
    private static final long MOST_FEN = 100_000_000_000_000L;
    private static final int FEN = 2;

    /// No amount.
    public static final Money NONE = new Money(0);

    /// 10^12 yuan: more than any case is about, and far from an overflow.
    public static final Money MOST = new Money(MOST_FEN);

    /// @throws IllegalArgumentException if it is less than nothing or more than {@link #MOST}
    public Money {
        if (fen < 0 || fen > MOST_FEN) {
            throw new IllegalArgumentException("no amount: " + fen);
        }
    }

    /// So many whole yuan (元).
    ///
    /// @throws IllegalArgumentException if it is no amount
    public static Money yuan(long yuan) {
        return of(BigDecimal.valueOf(yuan));
    }

    /// Reads an amount in yuan, such as `1234.5` or `1,234.50`.
    ///
    /// @throws IllegalArgumentException if it is no number, has parts of a fen, or is no amount
    public static Money parse(String yuan) {
        if (!yuan.matches("(\\d{1,13}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("no amount in yuan");
        }
        return of(new BigDecimal(yuan.replace(",", "")));
    }

    private static Money of(BigDecimal yuan) {
        BigDecimal fen = yuan.movePointRight(FEN);
        if (fen.signum() < 0 || fen.compareTo(BigDecimal.valueOf(MOST_FEN)) > 0) {
            throw new IllegalArgumentException("no amount: " + yuan);
        }
        return new Money(fen.longValueExact());
    }

    /// Both together.
    ///
    /// @throws IllegalArgumentException if that is no amount any more
    public Money plus(Money other) {
        return new Money(fen + other.fen);
    }

    /// What is left; nothing where the other is more.
    public Money less(Money other) {
        return new Money(Math.max(0, fen - other.fen));
    }

    /// So many times as much, parts of a fen left out.
    ///
    /// @param times not negative
    /// @throws IllegalArgumentException if that is no amount any more
    public Money times(BigDecimal times) {
        BigDecimal product = BigDecimal.valueOf(fen).multiply(times).setScale(0, RoundingMode.DOWN);
        return of(product.movePointLeft(FEN));
    }

    /// The greater of both.
    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    /// The smaller of both.
    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    /// Whether it is nothing.
    public boolean none() {
        return fen == 0;
    }

    /// In yuan with two places, such as `1234.50`.
    public String plain() {
        return BigDecimal.valueOf(fen, FEN).toPlainString();
    }

    /// In yuan with two places in groups of three, such as `1,234.50`.
    public String grouped() {
        String plain = plain();
        int end = plain.length() - FEN - 1;
        var text = new StringBuilder(plain);
        for (int at = end - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
