package org.xunyao.bench.gauge;

import java.util.Arrays;

/// What is said of many readings.
public final class Figures {
    private static final double MOST = 0.95;

    private Figures() {}

    /// The reading in the middle, or between the two in the middle.
    ///
    /// @param readings at least one
    public static double median(double[] readings) {
        double[] sorted = sorted(readings);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The reading that 95 % do not exceed, without interpolation.
    public static double p95(double[] readings) {
        return share(readings, MOST);
    }

    /// The reading that a share of them does not exceed, without interpolation.
    ///
    /// @param share more than 0, at most 1
    public static double share(double[] readings, double share) {
        double[] sorted = sorted(readings);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static double[] sorted(double[] readings) {
        double[] sorted = readings.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
