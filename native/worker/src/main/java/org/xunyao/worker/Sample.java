package org.xunyao.worker;

import java.nio.ByteBuffer;
import org.xunyao.player.Picture;
import org.xunyao.vision.I420;

/// A copy of one picture for the detection thread, made anew for each look, in the same memory as long as
/// the size stays.
final class Sample {
    private ByteBuffer all = ByteBuffer.allocateDirect(0);
    private int width;
    private int height;
    private long firstUnit;
    private long lastUnit;
    private long nanos;
    private boolean intact;

    void take(Picture picture) {
        if (width != picture.width() || height != picture.height()) {
            width = picture.width();
            height = picture.height();
            all = ByteBuffer.allocateDirect(width * height + 2 * ((width + 1) / 2) * ((height + 1) / 2));
        }
        all.clear();
        Planes.pack(picture, width, height, all);
        all.clear();
        firstUnit = picture.firstUnit();
        lastUnit = picture.lastUnit();
        nanos = picture.nanos();
        intact = picture.intact();
    }

    I420 planes() {
        return I420.packed(all, width, height);
    }

    /// The planes one after another, `height × 3 / 2` rows when the height is even.
    ByteBuffer bytes() {
        return all;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    long firstUnit() {
        return firstUnit;
    }

    long lastUnit() {
        return lastUnit;
    }

    long nanos() {
        return nanos;
    }

    /// Whether something may be concluded from it.
    boolean intact() {
        return intact;
    }
}
