package org.xunyao.bench.eyes;

import java.util.Locale;

/// A share of some trials with its 95 % interval (Wilson's).
///
/// @param count of the trials
record Interval(int count, int trials) {
    private static final double Z = 1.96;

    static Interval of(int count, int trials) {
        return new Interval(count, trials);
    }

    @Override
    public String toString() {
        if (trials == 0) {
            return "0 of 0";
        }
        double share = (double) count / trials;
        double wide = Z * Z / trials;
        double middle = (share + wide / 2) / (1 + wide);
        double half = Z * Math.sqrt(share * (1 - share) / trials + wide / (4 * trials)) / (1 + wide);
        return String.format(
                Locale.ROOT,
                "%d of %d (95 %%: %.1f to %.1f %%)",
                count,
                trials,
                100 * Math.max(0, middle - half),
                100 * Math.min(1, middle + half));
    }
}
