package org.xunyao.app.replay;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.video.AccessUnit;

/// A projector that keeps what it was asked and, like the worker's memory, only the newest picture that
/// nobody took yet.
final class RecordingProjector implements Projector, TilePicture {
    record Asked(long number, AccessUnit unit, boolean fresh, boolean shown) {}

    final List<Asked> asked = new ArrayList<>();
    final List<Long> taken = new ArrayList<>();
    final Set<Long> damaged = new HashSet<>();
    /// How many pictures it holds back, as a decoder of B pictures does.
    int held;
    boolean closed;
    private final List<Asked> back = new ArrayList<>();
    private final Deque<Asked> queue = new ArrayDeque<>();
    private final Queue<Long> answers = new ArrayDeque<>();
    private long waiting = -1;
    private long unit = -1;
    private int lives = 1;

    /// Decodes everything that was asked for.
    void work() {
        while (!queue.isEmpty()) {
            decode(queue.remove());
        }
    }

    private void decode(Asked next) {
        boolean end = Arrays.equals(next.unit().bytes(), next.unit().codec().endOfStream());
        if (next.fresh()) {
            back.clear();
        }
        if (!end && !damaged.contains(next.unit().number())) {
            back.add(next);
        }
        back.sort(Comparator.comparing(one -> one.unit().pts()));
        while (back.size() > (end ? 0 : held)) {
            Asked out = back.removeFirst();
            if (out.shown()) {
                waiting = out.number();
            }
        }
        answers.add(next.number());
    }

    /// Another worker takes over; the old one's work is lost.
    void die() {
        queue.clear();
        back.clear();
        answers.clear();
        lives++;
    }

    /// Numbers of the units that were asked for since an index of {@link #asked}.
    List<Long> unitsFrom(int index) {
        return asked.stream().skip(index).map(one -> one.unit().number()).toList();
    }

    @Override
    public int lives() {
        return lives;
    }

    @Override
    public void play(long number, AccessUnit of, boolean fresh, boolean shown) {
        var one = new Asked(number, of, fresh, shown);
        asked.add(one);
        queue.add(one);
    }

    @Override
    public long waiting() {
        return queue.stream().mapToLong(one -> one.unit().bytes().length).sum();
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
        closed = true;
    }

    @Override
    public int generation() {
        return 1;
    }

    @Override
    public ByteBuffer[] slots() {
        return new ByteBuffer[] {ByteBuffer.allocateDirect(4)};
    }

    @Override
    public int poll() {
        if (waiting < 0) {
            return -1;
        }
        unit = waiting;
        waiting = -1;
        long number = unit;
        asked.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .ifPresent(one -> taken.add(one.unit().number()));
        return 0;
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public int height() {
        return 1;
    }

    @Override
    public Cover cover() {
        return Cover.nothing();
    }
}
