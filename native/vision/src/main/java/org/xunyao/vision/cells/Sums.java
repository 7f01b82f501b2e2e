package org.xunyao.vision.cells;

/// What the correlation of two pieces of pictures is made of.
final class Sums {
    private final int step;
    private long sum;
    private long squares;
    private long other;
    private long otherSquares;
    private long products;
    private int count;

    /// @param step 1 to take each pixel of a row, 2 every other one
    Sums(int step) {
        this.step = step;
    }

    /// Adds a row of both.
    void add(byte[] one, int from, byte[] two, int at, int length) {
        for (int i = 0; i < length; i += step) {
            int first = one[from + i] & 0xFF;
            int second = two[at + i] & 0xFF;
            sum += first;
            squares += (long) first * first;
            other += second;
            otherSquares += (long) second * second;
            products += (long) first * second;
            count++;
        }
    }

    /// Of the first piece; 0 where it is empty.
    double deviation() {
        return count == 0 ? 0 : deviation(squares, (double) sum / count, count);
    }

    double otherMean() {
        return (double) other / count;
    }

    double otherDeviation() {
        return deviation(otherSquares, otherMean(), count);
    }

    /// -1..1, 0 where either has no structure.
    double correlation() {
        double both = deviation() * otherDeviation();
        return both == 0 ? 0 : ((double) products / count - (double) sum / count * otherMean()) / both;
    }

    static double deviation(long squares, double mean, int count) {
        return Math.sqrt(Math.max((double) squares / count - mean * mean, 0));
    }
}
