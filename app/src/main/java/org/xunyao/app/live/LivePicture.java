package org.xunyao.app.live;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.Drawn;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.FrameSource;

/// One camera's picture on the wall. When the camera is opened anew, for a new stream or another tile
/// size, the old picture stays until the new one is there: there is no black gap. Used on the JavaFX
/// thread, except {@link #replace}.
final class LivePicture implements TilePicture {
    private static final long NONE = -1;
    private static final long NEVER = Long.MIN_VALUE;
    private static final long SECOND = 1_000_000_000L;
    /// Without a question for so long nobody draws it any more.
    private static final long AWAY = SECOND;
    /// A screen that has only just begun to ask may yet have an answer of long ago.
    private static final long FIRST_LOOK = SECOND;

    private volatile @Nullable FrameSource coming;
    private @Nullable FrameSource current;
    private final Clock clock;
    private volatile long unit = NONE;
    private volatile long polled = NEVER;
    private volatile long began;
    private volatile Instant begun = Instant.EPOCH;
    private volatile @Nullable Instant came;
    private int generation;
    private long binding = -1;
    private ByteBuffer[] slots = new ByteBuffer[0];

    /// @param clock tells whether somebody still draws it
    LivePicture(Clock clock) {
        this.clock = clock;
    }

    /// Makes another source the next one.
    void replace(FrameSource source) {
        coming = source;
    }

    /// What is known of the picture on the screen.
    ///
    /// @param arrivals when a unit of that number came, as long as it is remembered
    Drawn drawn(LongFunction<Optional<Instant>> arrivals) {
        long now = clock.nanoTime();
        if (polled == NEVER || now - polled > AWAY || now - began < FIRST_LOOK) {
            return new Drawn.Unasked();
        }
        return stands(arrivals).<Drawn>map(Drawn.Shown::new).orElseGet(() -> new Drawn.Nothing(begun));
    }

    /// When the picture came that stands there.
    ///
    /// @param arrivals when a unit of that number came, as long as it is remembered
    Optional<Instant> stands(LongFunction<Optional<Instant>> arrivals) {
        long shown = unit;
        if (shown != NONE) {
            arrivals.apply(shown).ifPresent(arrival -> came = arrival);
        }
        return Optional.ofNullable(came);
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public ByteBuffer[] slots() {
        return slots.clone();
    }

    @Override
    public int poll() {
        long now = clock.nanoTime();
        if (polled == NEVER || now - polled > AWAY) {
            begun = clock.now();
            began = now;
        }
        polled = now;
        int slot = take();
        if (slot >= 0) {
            FrameSource drawn = current;
            unit = drawn == null ? NONE : drawn.unit();
        }
        return slot;
    }

    private int take() {
        FrameSource next = coming;
        if (next != null) {
            int slot = next.poll();
            if (slot >= 0) {
                coming = null;
                current = next;
                binding = -1;
                bind(next);
                return slot;
            }
        }
        FrameSource now = current;
        if (now == null || now == next) {
            return -1;
        }
        int slot = now.poll();
        if (slot >= 0) {
            bind(now);
        }
        return slot;
    }

    @Override
    public int width() {
        FrameSource now = current;
        return now == null ? 0 : now.width();
    }

    @Override
    public int height() {
        FrameSource now = current;
        return now == null ? 0 : now.height();
    }

    private void bind(FrameSource source) {
        if (source.binding() != binding) {
            binding = source.binding();
            slots = source.buffers().toArray(ByteBuffer[]::new);
            generation++;
        }
    }
}
