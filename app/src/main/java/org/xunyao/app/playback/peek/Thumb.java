package org.xunyao.app.playback.peek;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.time.Instant;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.CoveredImage;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.KeyUnit;

/// A small picture and whose it is (缩略图). Its words are made of this record alone, so they can never be
/// those of another picture.
///
/// @param at when the picture came
/// @param to when the last unit of its group came
/// @param argb {@link #WIDTH} × {@link #HEIGHT} pixels, opaque, top row first
@SuppressWarnings("ArrayRecordComponent") // drawn, never changed or compared
public record Thumb(CameraId camera, Instant at, Instant to, int[] argb) {
    /// Pixels in a row.
    public static final int WIDTH = 240;
    /// Rows.
    public static final int HEIGHT = 135;

    private static final int OPAQUE = 0xFF00_0000;

    /// Takes a picture out of a slot, which is written again soon.
    static Thumb of(KeyUnit key, TilePicture picture, int slot) {
        ByteBuffer bytes = picture.slots()[slot];
        IntBuffer pixels =
                bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).clear().asIntBuffer();
        int[] argb = new int[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            int row = (2 * y + 1) * picture.height() / (2 * HEIGHT) * picture.width();
            for (int x = 0; x < WIDTH; x++) {
                argb[y * WIDTH + x] = pixels.get(row + (2 * x + 1) * picture.width() / (2 * WIDTH)) | OPAQUE;
            }
        }
        return new Thumb(key.unit().camera(), key.at(), key.to(), argb);
    }

    /// The same with what must not be seen painted over.
    ///
    /// @param cover known
    Thumb covered(Cover cover) {
        return cover.hidden().isEmpty()
                ? this
                : new Thumb(camera, at, to, CoveredImage.covered(argb, WIDTH, HEIGHT, cover));
    }

    boolean holds(CameraId other, Instant moment) {
        return camera.equals(other) && !moment.isBefore(at) && !moment.isAfter(to);
    }
}
