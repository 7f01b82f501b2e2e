package org.xunyao.vision.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.vision.SceneLimits;

class StillnessTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final long SECOND = 1_000_000_000L;

    private final Stillness stillness = new Stillness(SceneLimits.bundled().frozen(), WIDTH, HEIGHT);

    private static byte[] noisy(double sigma, long seed) {
        Random random = new Random(seed);
        byte[] picture = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) Math.round(100 + i % WIDTH / 4.0 + sigma * random.nextGaussian());
        }
        return picture;
    }

    @Test
    void theSamePictureIsFoundWithinThirtySecondsThoughAClockRunsInIt() {
        byte[] picture = noisy(1, 1);
        for (int second = 0; second <= 25; second++) {
            for (int at = 0; at < 60; at++) {
                picture[5 * WIDTH + 5 + at] = (byte) (second * 37 + at);
            }
            stillness.take(picture, second * SECOND);
        }
        assertThat(stillness.seconds(25 * SECOND)).isEqualTo(25);
        assertThat(SceneLimits.bundled().frozen().seconds()).isLessThan(30);
    }

    @Test
    void aStillSceneIsNeverFrozenBecauseItsSensorHasNoise() {
        for (int second = 0; second < 60; second++) {
            stillness.take(noisy(0.1, second), second * SECOND);
            assertThat(stillness.seconds(second * SECOND)).isZero();
        }
    }

    @Test
    void slowChangeIsChange() {
        byte[] picture = noisy(1, 1);
        stillness.take(picture, 0);
        for (int second = 1; second <= 20; second++) {
            // One block more each second: more than a clock from the eighth on.
            for (int row = 0; row < 20; row++) {
                picture[row * WIDTH + (second - 1) % 16 * 20 + (second > 16 ? 20 * WIDTH : 0)] ^= 64;
            }
            stillness.take(picture, second * SECOND);
        }
        assertThat(stillness.seconds(20 * SECOND)).isLessThan(20);
    }
}
