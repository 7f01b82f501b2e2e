package org.xunyao.kernel;

import java.util.Locale;

/// An amount of money in fen (金额，以分计), never below zero and never a fraction.
///
/// @param amount 0..10^15 fen
public record Fen(long amount) implements Comparable<Fen> {
    /// No money.
    public static final Fen NONE = new Fen(0);

    private static final long MOST = 1_000_000_000_000_000L;
    private static final int OF_A_YUAN = 100;

    /// Refuses amounts out of range.
    public Fen {
        if (amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("no amount of money: " + amount);
        }
    }

    /// That many whole yuan.
    public static Fen ofYuan(long yuan) {
        return new Fen(Math.multiplyExact(yuan, (long) OF_A_YUAN));
    }

    /// The sum.
    public Fen plus(Fen other) {
        return new Fen(amount + other.amount);
    }

    /// What is left after the other, nothing if the other is more.
    public Fen less(Fen other) {
        return new Fen(Math.max(0, amount - other.amount));
    }

    /// In yuan with two places, such as 1234.50.
    public String yuan() {
        return String.format(Locale.ROOT, "%d.%02d", amount / OF_A_YUAN, amount % OF_A_YUAN);
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(amount, other.amount);
    }
}
