package org.xunyao.player.ffmpeg;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.player.CameraDecoder;
import org.xunyao.player.CodedUnit;
import org.xunyao.player.Patience;
import org.xunyao.player.Picture;
import org.xunyao.player.PictureSink;
import org.xunyao.player.UnitBudget;
import org.xunyao.player.UnitQueue;
import org.xunyao.video.Codec;

/// One camera decoded by FFmpeg on the engine's threads. Every picture is one certain unit.
///
/// What is overtaken by a unit that is due already is decoded and not shown, and what was damaged, or is
/// built upon it, is not shown while intact pictures come often enough.
final class FfmpegDecoder implements CameraDecoder {
    private static final int UNITS_A_TURN = 4;
    /// However many units wait, a picture is shown that often.
    private static final long SELDOM = 200_000_000L;
    /// After so long without an intact picture a damaged one is better than none.
    private static final long NOTHING_INTACT = 3_000_000_000L;

    /// What is later than this is left out where a key unit waits behind it.
    private static final long LATE = 2_000_000_000L;
    /// What is later than this is left out though the next key unit has not come yet.
    private static final long HOPELESS = 6_000_000_000L;

    private final DecodingTurns turns;
    private final Codec codec;
    private final PictureSink sink;
    private final Clock clock;
    private final Patience patience;
    private final Pacer pacer = new Pacer();
    private final AtomicBoolean inLine = new AtomicBoolean();
    private final AtomicLong fed = new AtomicLong();
    private final AtomicLong droppedBefore = new AtomicLong();
    private final UnitBudget budget;
    private volatile UnitQueue queue;
    private volatile boolean started;

    /// Guards everything below: whoever holds it decodes.
    private final Object turn = new Object();

    private @Nullable UnitDecoder decoder;
    private @Nullable UnitQueue source;
    private final Damage damage = new Damage();
    private @Nullable CodedUnit alone;
    private long last = -1;
    private long showFrom;
    private long shownAt;
    private long wholeAt;

    FfmpegDecoder(DecodingTurns turns, Codec codec, PictureSink sink, UnitBudget budget, Clock clock) {
        this.turns = turns;
        this.budget = budget;
        this.queue = new UnitQueue(UnitQueue.LIMIT, budget);
        this.codec = codec;
        this.sink = sink;
        this.clock = clock;
        this.patience = new Patience(clock);
        this.shownAt = clock.nanoTime();
        this.wholeAt = shownAt;
    }

    @Override
    public void feed(CodedUnit unit) {
        patience.offered();
        queue.offer(unit, pacer.due(unit, clock.nanoTime()));
        standInLine();
    }

    private void standInLine() {
        OptionalLong due = queue.due();
        if (started && due.isPresent() && inLine.compareAndSet(false, true)) {
            turns.add(this, due.getAsLong());
        }
    }

    /// Decodes a few units that are due; only {@link DecodingTurns} calls it.
    void turn() {
        synchronized (turn) {
            for (int i = 0; i < UNITS_A_TURN; i++) {
                UnitQueue from = queue;
                long now = clock.nanoTime();
                from.catchUp(now - LATE, now - HOPELESS);
                CodedUnit unit = waits(from) ? from.poll() : null;
                if (unit == null) {
                    return;
                }
                decode(unit, from);
            }
        }
    }

    private boolean waits(UnitQueue in) {
        OptionalLong due = in.due();
        return due.isPresent() && due.getAsLong() - clock.nanoTime() <= 0;
    }

    /// The turn has ended; more units need another one.
    void turned() {
        inLine.set(false);
        standInLine();
    }

    /// The turn ended in an exception: it goes on with a new decoder from the next key frame.
    void failed() {
        synchronized (turn) {
            drop();
        }
    }

    private void decode(CodedUnit unit, UnitQueue from) {
        UnitDecoder open = decoder;
        if (open == null && !unit.key()) {
            droppedBefore.incrementAndGet();
            return;
        }
        boolean follows = open != null && source == from && unit.number() == last + 1;
        if (open == null) {
            open = new UnitDecoder(codec, clock);
            decoder = open;
        } else if (follows) {
            again(open);
        } else {
            forget(open, source == from);
        }
        source = from;
        last = unit.number();
        if (!unit.shown()) {
            showFrom = last + 1;
        }
        damage.fed(unit);
        if (!open.feed(unit.bytes(), last)) {
            damage.at(last);
        }
        pictures(open);
        if (!follows && unit.key() && unit.shown()) {
            forget(open, true);
            alone = unit;
        }
        fed.incrementAndGet();
    }

    /// Where a stream begins or a gap ends, the first picture is asked for at once: a decoder of a stream with
    /// B pictures keeps it back until more come, and where only key frames are wanted none do. If more come
    /// after all, that key frame is decoded again for them.
    private void again(UnitDecoder open) {
        CodedUnit key = alone;
        alone = null;
        if (key != null) {
            showFrom = Math.max(showFrom, key.number() + 1);
            boolean _ = open.feed(key.bytes(), key.number());
            pictures(open);
        }
    }

    /// @param drained whether the pictures that it keeps back are shown before
    private void forget(UnitDecoder open, boolean drained) {
        alone = null;
        if (drained) {
            open.finish();
            pictures(open);
        }
        open.forget();
    }

    private void pictures(UnitDecoder from) {
        Optional<Picture> picture = from.next();
        while (picture.isPresent()) {
            show(picture.get());
            picture = from.next();
        }
    }

    private void show(Picture picture) {
        long now = picture.nanos();
        patience.pictured(now);
        if (!picture.intact()) {
            damage.at(picture.lastUnit());
        }
        boolean whole = picture.intact() && !damage.reaches(picture.lastUnit());
        if (whole) {
            wholeAt = now;
        }
        boolean due = !waits(queue) || now - shownAt > SELDOM;
        if (due && picture.lastUnit() >= showFrom && (whole || now - wholeAt > NOTHING_INTACT)) {
            shownAt = now;
            sink.picture(whole ? picture : picture.damaged());
        }
    }

    @Override
    public void start() {
        patience.started();
        started = true;
        standInLine();
    }

    @Override
    public void cut() {
        UnitQueue old = queue;
        droppedBefore.addAndGet(old.dropped());
        queue = new UnitQueue(UnitQueue.LIMIT, budget);
        old.end();
    }

    /// Nothing to do: the first unit of the new queue makes the decoder forget.
    @Override
    public void restart() {
        patience.started();
    }

    @Override
    public boolean watch() {
        boolean worn = patience.worn(false);
        if (worn) {
            failed();
            restart();
        }
        return worn;
    }

    private void drop() {
        UnitDecoder old = decoder;
        decoder = null;
        alone = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public long fed() {
        return fed.get();
    }

    @Override
    public long dropped() {
        return droppedBefore.get() + queue.dropped();
    }

    @Override
    public void close() {
        queue.end();
        synchronized (turn) {
            drop();
        }
    }
}
