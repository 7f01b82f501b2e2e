package org.xunyao.worker;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import org.xunyao.player.Picture;
import org.xunyao.vision.I420;

/// A copy of one picture for the detection thread. It is memory of its own that is given back at once and
/// not when the collector comes by, so what all samples take is known.
final class Sample implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final ByteBuffer all;
    private int width;
    private int height;
    private long firstUnit;
    private long lastUnit;
    private long nanos;
    private boolean intact;

    /// @param bytes see {@link #bytesOf}
    Sample(int bytes) {
        all = arena.allocate(bytes).asByteBuffer();
    }

    /// What a picture needs.
    static int bytesOf(Picture picture) {
        int half = ((picture.width() + 1) / 2) * ((picture.height() + 1) / 2);
        return picture.width() * picture.height() + 2 * half;
    }

    int capacity() {
        return all.capacity();
    }

    /// @param picture of just as many bytes
    void take(Picture picture) {
        width = picture.width();
        height = picture.height();
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

    @Override
    public void close() {
        arena.close();
    }
}
