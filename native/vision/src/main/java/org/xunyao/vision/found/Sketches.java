package org.xunyao.vision.found;

/// Whether a zone looks otherwise than before. What all of it shares, brightness and contrast, is light's doing.
final class Sketches {
    private static final double LEAST_DEVIATION = 4;

    private Sketches() {}

    /// Share of the points that differ, 0..1.
    ///
    /// @param step least difference of luma that counts
    static double differing(byte[] before, byte[] now, double step) {
        double meanBefore = mean(before);
        double meanNow = mean(now);
        double deviationBefore = deviation(before, meanBefore);
        double deviationNow = deviation(now, meanNow);
        boolean plain = deviationBefore < LEAST_DEVIATION || deviationNow < LEAST_DEVIATION;
        double gain = plain ? 1 : deviationBefore / deviationNow;
        int differing = 0;
        for (int i = 0; i < before.length; i++) {
            double expected = ((now[i] & 0xFF) - meanNow) * gain + meanBefore;
            if (Math.abs(expected - (before[i] & 0xFF)) > step) {
                differing++;
            }
        }
        return (double) differing / before.length;
    }

    private static double mean(byte[] bytes) {
        long sum = 0;
        for (byte each : bytes) {
            sum += each & 0xFF;
        }
        return (double) sum / bytes.length;
    }

    private static double deviation(byte[] bytes, double mean) {
        double sum = 0;
        for (byte each : bytes) {
            sum += ((each & 0xFF) - mean) * ((each & 0xFF) - mean);
        }
        return Math.sqrt(sum / bytes.length);
    }
}
