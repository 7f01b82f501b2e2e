package org.xunyao.vision.cells;

/// What the comparison of two pieces of pictures is made of.
final class Sums {
    private final int step;
    private int sum;
    private int squares;
    private int other;
    private int otherSquares;
    private int products;
    private int count;

    /// @param step 1 to take each pixel of a row, 2 every other one
    Sums(int step) {
        this.step = step;
    }

    void clear() {
        sum = 0;
        squares = 0;
        other = 0;
        otherSquares = 0;
        products = 0;
        count = 0;
    }

    /// Adds one value of each.
    void add(int first, int second) {
        sum += first;
        squares += first * first;
        other += second;
        otherSquares += second * second;
        products += first * second;
        count++;
    }

    /// Adds a row of both.
    void add(byte[] one, int from, byte[] two, int at, int length) {
        for (int i = 0; i < length; i += step) {
            add(one[from + i] & 0xFF, two[at + i] & 0xFF);
        }
    }

    int count() {
        return count;
    }

    /// Of the first piece; 0 where it is empty.
    double deviation() {
        return count == 0 ? 0 : deviation(squares, (double) sum / count, count);
    }

    double otherMean() {
        return count == 0 ? 0 : (double) other / count;
    }

    double otherDeviation() {
        return count == 0 ? 0 : deviation(otherSquares, otherMean(), count);
    }

    /// -1..1, 0 where either has no structure.
    double correlation() {
        double both = deviation() * otherDeviation();
        return both == 0 ? 0 : covariance() / both;
    }

    /// Mean square of what the second piece shows and the first does not explain, where light multiplies the
    /// first by some factor between these, and adds what it likes.
    double unexplained(double least, double most) {
        double gain = gain(least, most);
        double first = deviation();
        double second = otherDeviation();
        return Math.max(second * second - 2 * gain * covariance() + gain * gain * first * first, 0);
    }

    /// Mean square of the piece of the two that shows more.
    double shown(double least, double most) {
        double first = gain(least, most) * deviation();
        double second = otherDeviation();
        return Math.max(first * first, second * second);
    }

    private double gain(double least, double most) {
        double first = deviation();
        return first == 0 ? least : Math.clamp(covariance() / (first * first), least, most);
    }

    private double covariance() {
        return count == 0 ? 0 : (double) products / count - (double) sum / count * otherMean();
    }

    static double deviation(long squares, double mean, int count) {
        return Math.sqrt(Math.max((double) squares / count - mean * mean, 0));
    }
}
