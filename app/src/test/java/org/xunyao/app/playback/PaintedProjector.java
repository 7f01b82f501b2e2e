package org.xunyao.app.playback;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.replay.Projector;
import org.xunyao.video.AccessUnit;

/// Decodes at once into painted pictures, on which a bar walks with the units.
public final class PaintedProjector implements Projector, TilePicture {
    private static final int WIDE = 640;
    private static final int HIGH = 360;

    private final ByteBuffer slot = ByteBuffer.allocateDirect(WIDE * HIGH * 4);
    private final Deque<Long> answers = new ArrayDeque<>();
    private final AtomicInteger open;
    private long waiting = -1;
    private long unit = -1;
    private int bar;

    /// @param open counts those that are open
    public PaintedProjector(AtomicInteger open) {
        this.open = open;
        open.incrementAndGet();
    }

    private void paint() {
        for (int i = 0; i < WIDE * HIGH; i++) {
            int x = i % WIDE;
            int y = i / WIDE;
            boolean shelf = y < 220 && (y % 44 < 6 || x % 120 < 5);
            boolean person = Math.abs(x - bar) < 18 && y > 120 && y < 300;
            int grey = person ? 60 : shelf ? 110 : 150 + y / 8 + (x * 31 + y * 17) % 9;
            slot.put(i * 4, (byte) grey).put(i * 4 + 1, (byte) (grey - 4)).put(i * 4 + 2, (byte) (grey - 8));
            slot.put(i * 4 + 3, (byte) 255);
        }
    }

    @Override
    public int lives() {
        return 1;
    }

    @Override
    public void play(long number, AccessUnit of, boolean fresh, boolean shown) {
        boolean end = Arrays.equals(of.bytes(), of.codec().endOfStream());
        if (shown && !end) {
            waiting = number;
            bar = (int) (of.number() * 7 % WIDE);
        }
        answers.add(number);
    }

    @Override
    public long waiting() {
        return 0;
    }

    @Override
    public OptionalLong answer() {
        Long next = answers.poll();
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    @Override
    public TilePicture picture() {
        return this;
    }

    @Override
    public long unit() {
        return unit;
    }

    @Override
    public void close() {
        open.decrementAndGet();
    }

    @Override
    public int generation() {
        return 1;
    }

    @Override
    public ByteBuffer[] slots() {
        return new ByteBuffer[] {slot};
    }

    @Override
    public int poll() {
        if (waiting < 0) {
            return -1;
        }
        unit = waiting;
        waiting = -1;
        paint();
        return 0;
    }

    @Override
    public int width() {
        return WIDE;
    }

    @Override
    public int height() {
        return HIGH;
    }

    @Override
    public Cover cover() {
        return Cover.nothing();
    }
}
