package org.xunyao.bench.duty;

import java.nio.ByteBuffer;
import java.util.Random;
import org.xunyao.vision.I420;

/// Pictures in which nothing can be seen, made of one in which something could.
enum Scenes {
    /// as the film shows it
    PLAIN,
    /// a twentieth of the light
    DARK,
    /// something grey lies on the lens
    COVERED,
    /// the same picture again
    FROZEN;

    private static final int BLACK = 16;
    private static final int GREY = 96;
    private static final int NOISE = 3;
    private static final int LESS = 20;

    /// The picture so changed.
    ///
    /// @param random noise of the sensor
    I420 of(I420 picture, Random random) {
        return switch (this) {
            case PLAIN, FROZEN -> picture;
            case DARK -> changed(picture, luma -> BLACK + (luma - BLACK) / LESS + random.nextInt(NOISE));
            case COVERED -> changed(picture, luma -> GREY + random.nextInt(NOISE));
        };
    }

    private interface Light {
        int of(int luma);
    }

    private static I420 changed(I420 picture, Light light) {
        int length = picture.y().remaining();
        ByteBuffer luma = ByteBuffer.allocateDirect(length);
        for (int i = 0; i < length; i++) {
            luma.put(i, (byte) light.of(picture.y().get(picture.y().position() + i) & 0xff));
        }
        return new I420(
                luma,
                picture.u(),
                picture.v(),
                picture.width(),
                picture.height(),
                picture.yStride(),
                picture.uStride(),
                picture.vStride());
    }
}
