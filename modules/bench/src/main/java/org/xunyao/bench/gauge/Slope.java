package org.xunyao.bench.gauge;

import java.util.List;

/// A straight line through readings by least squares, for telling a leak from noise.
///
/// @param each how much more for one step of the other axis
/// @param error standard error of that
public record Slope(double each, double error) {
    /// The line that lies nearest to all readings.
    ///
    /// @param x where each reading was taken, not all the same
    /// @param y the readings, as many, at least three
    /// @throws IllegalArgumentException if no line can be drawn
    public static Slope through(List<Double> x, List<Double> y) {
        int count = x.size();
        double middle = mean(x);
        double height = mean(y);
        double wide = 0;
        double both = 0;
        for (int i = 0; i < count; i++) {
            wide += square(x.get(i) - middle);
            both += (x.get(i) - middle) * (y.get(i) - height);
        }
        if (count < 3 || y.size() != count || wide == 0) {
            throw new IllegalArgumentException("no line through " + count + " readings");
        }
        double each = both / wide;
        double rest = 0;
        for (int i = 0; i < count; i++) {
            rest += square(y.get(i) - height - each * (x.get(i) - middle));
        }
        return new Slope(each, Math.sqrt(rest / (count - 2) / wide));
    }

    /// The same line where one step of the other axis is so many of the old.
    public Slope per(double steps) {
        return new Slope(each * steps, error * steps);
    }

    private static double mean(List<Double> of) {
        return of.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double square(double value) {
        return value * value;
    }
}
