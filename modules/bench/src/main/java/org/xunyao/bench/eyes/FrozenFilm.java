package org.xunyao.bench.eyes;

import java.util.Locale;
import java.util.Random;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.SceneLimits;
import org.xunyao.vision.tamper.Stillness;

/// Frozen cameras are found within 30 s, a still scene never is: two pictures a second of 320x180,
/// for ten minutes, with the noise that a sensor leaves in a picture shrunk to that size.
final class FrozenFilm {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final long HALF_SECOND = 500_000_000L;
    private static final int PICTURES = 1200;
    private static final double LIMIT_SECONDS = 30;
    private static final double[] NOISES = {0.1, 0.3, 1, 3};

    boolean run() {
        OpenCv.load();
        int wrong = 0;
        for (double sigma : NOISES) {
            wrong += frozenAt(sigma, Integer.MAX_VALUE, false) < Double.POSITIVE_INFINITY ? 1 : 0;
        }
        double plain = frozenAt(1, 100, false);
        double clock = frozenAt(1, 100, true);
        System.out.printf(
                Locale.ROOT,
                "frozen: found after %.1f s, with a running clock after %.1f s; still scenes of noise 0.1, 0.3, 1, 3 "
                        + "taken for frozen: %d of %d%n",
                plain,
                clock,
                wrong,
                NOISES.length);
        return wrong == 0 && plain <= LIMIT_SECONDS && clock <= LIMIT_SECONDS;
    }

    /// Seconds from the first repeated picture until it is said; infinite if never.
    private static double frozenAt(double sigma, int freezes, boolean clock) {
        SceneLimits limits = SceneLimits.bundled();
        Stillness stillness = new Stillness(limits.frozen(), WIDTH, HEIGHT);
        Random random = new Random(7);
        byte[] picture = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < PICTURES; i++) {
            if (i < freezes) {
                scene(picture, sigma, random);
            } else if (clock) {
                digits(picture, random);
            }
            stillness.take(picture, i * HALF_SECOND);
            if (stillness.seconds(i * HALF_SECOND) >= limits.frozen().seconds()) {
                return (i - freezes) / 2.0;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /// Six digits that change, upper left.
    private static void digits(byte[] picture, Random random) {
        for (int at = 0; at < 60 * 12; at++) {
            picture[(8 + at / 60) * WIDTH + 4 + at % 60] = (byte) random.nextInt(256);
        }
    }

    /// A still scene: the same soft pattern under new noise.
    private static void scene(byte[] picture, double sigma, Random random) {
        for (int i = 0; i < picture.length; i++) {
            int row = i / WIDTH;
            double value = 100.3 + 60 * Math.sin(i % WIDTH / 17.0) * Math.cos(row / 11.0);
            picture[i] = (byte) Math.round(value + sigma * random.nextGaussian());
        }
    }
}
