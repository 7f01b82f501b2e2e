package org.xunyao.worker;

import java.nio.ByteBuffer;
import org.xunyao.player.Picture;
import org.xunyao.vision.I420;

/// A copy of one picture for the detection thread, made anew in the same memory for each look.
final class Sample {
    private final ByteBuffer all;
    private final int width;
    private final int height;
    private long firstUnit;
    private long lastUnit;
    private long nanos;

    Sample(int width, int height) {
        this.width = width;
        this.height = height;
        this.all = ByteBuffer.allocateDirect(width * height + 2 * ((width + 1) / 2) * ((height + 1) / 2));
    }

    void take(Picture picture) {
        all.clear();
        for (ByteBuffer plane : picture.planes()) {
            int wanted = all.position() == 0 ? width * height : ((width + 1) / 2) * ((height + 1) / 2);
            all.put(plane.duplicate().clear().limit(wanted));
        }
        all.clear();
        firstUnit = picture.firstUnit();
        lastUnit = picture.lastUnit();
        nanos = picture.nanos();
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
}
