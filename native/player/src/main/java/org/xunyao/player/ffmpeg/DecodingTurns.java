package org.xunyao.player.ffmpeg;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.xunyao.kernel.Clock;

/// The few threads that decode for all cameras. A camera that has units stands in the line once, by when
/// its next unit is due, gets a short turn and stands in line again, so none waits for a slow one and each
/// is decoded in order.
final class DecodingTurns implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DecodingTurns.class.getName());
    private static final long HUNG = 15_000_000_000L;

    private final DelayQueue<Place> line = new DelayQueue<>();
    private final Clock clock;
    private final Runnable first;
    private final List<Hand> hands;
    private final List<Thread> threads;

    /// @param count threads, 1 or more
    /// @param first done by each thread before its first turn; may wait
    DecodingTurns(int count, ThreadFactory factory, Runnable first, Clock clock) {
        this.clock = clock;
        this.first = first;
        this.hands = Stream.generate(Hand::new).limit(count).toList();
        this.threads = hands.stream().map(factory::newThread).toList();
        this.threads.forEach(Thread::start);
    }

    /// The camera has units; it must not stand in the line already.
    ///
    /// @param due when its turn comes
    void add(FfmpegDecoder decoder, long due) {
        line.add(new Place(decoder, due, clock));
    }

    /// Whether a turn does not end.
    boolean hung() {
        return hands.stream().anyMatch(Hand::hung);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private record Place(FfmpegDecoder decoder, long due, Clock clock) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - clock.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return other instanceof Place place ? Long.signum(due - place.due) : 0;
        }
    }

    private final class Hand implements Runnable {
        private volatile boolean busy;
        private volatile long since;

        boolean hung() {
            return busy && clock.nanoTime() - since > HUNG;
        }

        @Override
        public void run() {
            first.run();
            try {
                while (true) {
                    serve(line.take().decoder);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void serve(FfmpegDecoder decoder) {
            since = clock.nanoTime();
            busy = true;
            try {
                decoder.turn();
            } catch (RuntimeException e) {
                // The edge of one turn: whatever the native code disliked, the other cameras get theirs.
                LOG.log(Level.WARNING, "turn failed", e);
                decoder.failed();
            } finally {
                busy = false;
                decoder.turned();
            }
        }
    }
}
