package org.xunyao.bench.eyes;

/// A lens out of focus: a Gauss filter, rows first, then columns; the rim is continued.
final class Blur {
    private static final int REACH = 3;

    private Blur() {}

    static float[] of(float[] plane, double sigma) {
        float[] across = pass(plane, weights(sigma), 1, Canvas.WIDTH, Canvas.WIDTH, Canvas.HEIGHT);
        return pass(across, weights(sigma), Canvas.WIDTH, Canvas.HEIGHT, 1, Canvas.WIDTH);
    }

    private static double[] weights(double sigma) {
        int radius = (int) Math.ceil(REACH * sigma);
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-(i - radius) * (i - radius) / (2 * sigma * sigma));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static float[] pass(float[] plane, double[] weights, int step, int length, int next, int lines) {
        int radius = weights.length / 2;
        float[] out = new float[plane.length];
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < length; i++) {
                double sum = 0;
                for (int k = -radius; k <= radius; k++) {
                    sum += weights[k + radius] * plane[line * next + Math.clamp(i + k, 0, length - 1) * step];
                }
                out[line * next + i * step] = (float) sum;
            }
        }
        return out;
    }
}
