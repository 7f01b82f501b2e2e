package org.xunyao.app.live;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.Drawn;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.WorkerState;

/// One camera's picture on the wall. When the camera is opened anew, for a new stream or another tile
/// size, the old picture stays until the new one is there: there is no black gap. Used on the JavaFX
/// thread, except {@link #keep}, {@link #replace} and {@link #arrival}.
final class LivePicture implements TilePicture {
    private static final long NEVER = Long.MIN_VALUE;
    private static final long SECOND = 1_000_000_000L;
    /// Without a question for so long nobody draws it any more.
    private static final long AWAY = SECOND;
    /// A screen that has only just begun to ask may yet have an answer of long ago.
    private static final long FIRST_LOOK = SECOND;

    private static final long FIRST_PICTURE = 5 * SECOND;

    private final Clock clock;
    private final AtomicReference<@Nullable Frames> coming = new AtomicReference<>();
    private @Nullable Frames current;
    private int generation;
    private long binding = -1;
    private ByteBuffer[] slots = new ByteBuffer[0];
    private int newest = -1;
    private int width;
    private int height;
    private boolean kept;
    private volatile Optional<Instant> arrival = Optional.empty();
    private volatile long asked = NEVER;
    private long polled = NEVER;
    private long began;
    private Instant begun = Instant.EPOCH;
    /// Whether this screen was given a picture since it began to ask.
    private boolean given;

    /// @param clock tells whether somebody still draws it
    LivePicture(Clock clock) {
        this.clock = clock;
    }

    /// To be called before a place in the worker is given away: what is shown from there becomes a copy, for
    /// another camera's pictures will be written where it lies now.
    synchronized void keep(Frames leaving) {
        coming.compareAndSet(leaving, null);
        if (current != leaving) {
            return;
        }
        current = null;
        ByteBuffer from = slots[newest].duplicate().clear();
        slots = new ByteBuffer[] {
            ByteBuffer.allocateDirect(from.capacity()).put(from).flip()
        };
        newest = 0;
        kept = true;
        generation++;
    }

    /// Makes another source the next one.
    void replace(Frames source) {
        asked = clock.nanoTime();
        coming.set(source);
    }

    /// When the unit of the picture that was drawn last arrived; empty before the first, and when the worker
    /// names none that it was given. Any thread.
    Optional<Instant> arrival() {
        return arrival;
    }

    /// What is known of the picture on the screen.
    ///
    /// @param worker that decodes it
    Drawn drawn(WorkerState worker) {
        Optional<Instant> stands = arrival;
        return switch (worker) {
            case WorkerState.Running _, WorkerState.Stopped _ -> drawn();
            case WorkerState.Starting starting ->
                stands.<Drawn>map(since -> new Drawn.Gone(Drawn.Cause.RESTARTING, starting.since(), stands))
                        .orElseGet(() -> new Drawn.Nothing(starting.since()));
            case WorkerState.Restarting again -> new Drawn.Gone(Drawn.Cause.RESTARTING, again.since(), stands);
            case WorkerState.Failed _ -> new Drawn.Gone(Drawn.Cause.FAILED, stands.orElseGet(clock::now), stands);
        };
    }

    /// What is known of the picture on the screen while the worker runs.
    synchronized Drawn drawn() {
        long now = clock.nanoTime();
        // A stream that has only just come back may take a moment to its first picture.
        boolean comes = coming.get() != null && asked != NEVER && now - asked < FIRST_PICTURE;
        boolean tooSoon = now - began < FIRST_LOOK && !given;
        if (comes || polled == NEVER || now - polled > AWAY || tooSoon) {
            return new Drawn.Unasked();
        }
        return arrival.<Drawn>map(Drawn.Shown::new).orElseGet(() -> new Drawn.Nothing(begun));
    }

    @Override
    public synchronized int generation() {
        return generation;
    }

    @Override
    public synchronized ByteBuffer[] slots() {
        return slots.clone();
    }

    @Override
    public synchronized int poll() {
        long now = clock.nanoTime();
        if (polled == NEVER || now - polled > AWAY) {
            begun = clock.now();
            began = now;
            given = false;
        }
        polled = now;
        return take();
    }

    private int take() {
        Frames next = coming.get();
        if (next != null) {
            int slot = next.poll();
            if (slot >= 0) {
                // One that was set meanwhile is not taken away.
                coming.compareAndSet(next, null);
                current = next;
                binding = -1;
                return taken(next, slot);
            }
        }
        if (kept) {
            kept = false;
            return newest;
        }
        Frames now = current;
        int slot = now == null || now == next ? -1 : now.poll();
        return now == null || slot < 0 ? -1 : taken(now, slot);
    }

    private int taken(Frames from, int slot) {
        kept = false;
        given = true;
        newest = slot;
        arrival = from.arrival();
        if (from.binding() != binding) {
            binding = from.binding();
            slots = from.buffers().toArray(ByteBuffer[]::new);
            width = from.width();
            height = from.height();
            generation++;
        }
        return slot;
    }

    @Override
    public synchronized int width() {
        return width;
    }

    @Override
    public synchronized int height() {
        return height;
    }
}
