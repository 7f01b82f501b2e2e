package org.xunyao.bench.look;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.xunyao.bench.gauge.Figures;

/// Processor time of this thread for two pieces of work, in turns, so that a busy minute meets both.
///
/// @param ours nanoseconds of one piece, the median of the rounds
/// @param floor likewise
/// @param ratio the median of the rounds' ratios
/// @param least of the rounds' ratios
/// @param most of the rounds' ratios
record Interleaved(double ours, double floor, double ratio, double least, double most) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// A piece of work.
    @FunctionalInterface
    interface Piece {
        /// Does it once.
        ///
        /// @param number how many were done before
        void run(int number);
    }

    /// A piece of work and how often it is done in a round.
    record Work(int times, Piece piece) {
        private double nanos() {
            long begun = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                piece.run(i);
            }
            return (THREADS.getCurrentThreadCpuTime() - begun) / (double) times;
        }
    }

    /// Measures; one round before the first is not counted.
    ///
    /// @param scale of the floor, such as how many multiply-adds of ours stand against one of its pieces
    static Interleaved of(int rounds, Work ours, Work floor, double scale) {
        double[] one = new double[rounds];
        double[] other = new double[rounds];
        double[] ratios = new double[rounds];
        ours.nanos();
        floor.nanos();
        for (int i = 0; i < rounds; i++) {
            one[i] = ours.nanos();
            other[i] = floor.nanos() * scale;
            ratios[i] = one[i] / other[i];
        }
        return new Interleaved(
                Figures.median(one),
                Figures.median(other),
                Figures.median(ratios),
                Figures.share(ratios, 1.0 / rounds),
                Figures.share(ratios, 1));
    }
}
