package org.xunyao.media.link;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.media.protocol.FrameReader;

/// One camera's pictures for the screen. All sources of a worker are polled by one thread, the one that
/// draws.
///
/// When {@link #binding} changes, the three buffers are others or the picture has another size: make new
/// pixel buffers. A worker that was started again takes over only with its first picture, so the last
/// picture of the old one stays on the screen until then; {@link #nanos} tells how old it is.
public final class FrameSource {
    private final int opening;
    private final LongFunction<Optional<Instant>> arrivals;
    private final AtomicReference<@Nullable FrameReader> coming = new AtomicReference<>();
    private @Nullable FrameReader current;
    private List<ByteBuffer> buffers = List.of();
    private int width;
    private int height;
    private long binding;
    private volatile Optional<Instant> arrival = Optional.empty();
    private volatile boolean closed;

    /// @param arrivals when a unit that was sent to the worker arrived
    FrameSource(int opening, LongFunction<Optional<Instant>> arrivals) {
        this.opening = opening;
        this.arrivals = arrivals;
    }

    void attach(FrameReader reader) {
        coming.set(reader);
    }

    void close() {
        closed = true;
    }

    /// Takes the newest picture.
    ///
    /// @return which of {@link #buffers} holds it, 0..2, or -1 when there is nothing new. The buffer
    ///     stays untouched by the worker until the next call that takes a picture.
    public int poll() {
        if (closed) {
            return -1;
        }
        try {
            FrameReader next = coming.get();
            if (next != null) {
                next.expect(opening);
                int slot = next.poll();
                if (slot >= 0) {
                    current = next;
                    bind(next);
                    arrived(next);
                    // One that was attached meanwhile is not taken away.
                    coming.compareAndSet(next, null);
                    return slot;
                }
            }
            FrameReader now = current;
            int slot = now == null || now == next ? -1 : now.poll();
            if (slot >= 0 && now != null && (now.width() != width || now.height() != height)) {
                bind(now);
            }
            if (slot >= 0 && now != null) {
                arrived(now);
            }
            return slot;
        } catch (InternalError e) {
            // A fault of the mapped memory: this camera shows nothing new, the thread that draws goes on.
            return -1;
        }
    }

    private void arrived(FrameReader reader) {
        arrival = arrivals.apply(reader.unit());
    }

    private void bind(FrameReader reader) {
        width = reader.width();
        height = reader.height();
        int bytes = width * height * 4;
        buffers = IntStream.range(0, FrameMap.SLOTS)
                .mapToObj(slot -> reader.buffer(slot).slice(0, bytes))
                .toList();
        binding++;
    }

    /// Count of changes of buffers or size; 0 before the first picture.
    public long binding() {
        return binding;
    }

    /// The three buffers, BGRA with opaque alpha, `width × height × 4` bytes each; empty before the first
    /// picture.
    public List<ByteBuffer> buffers() {
        return buffers;
    }

    /// Width of the picture in pixels, 0 before the first.
    public int width() {
        return width;
    }

    /// Height of the picture in pixels, 0 before the first.
    public int height() {
        return height;
    }

    /// Monotonic time of the picture last taken, 0 before the first; compare with {@code Clock.nanoTime()}.
    public long nanos() {
        FrameReader now = current;
        return now == null ? 0 : now.nanos();
    }

    /// Newest access unit that the picture last taken can be, -1 before the first.
    public long unit() {
        FrameReader now = current;
        return now == null ? -1 : now.unit();
    }

    /// When that access unit arrived (arrivalTime): how old the picture on the screen is, whatever the network
    /// brought since. Empty before the first picture, for a film, and when the worker names a unit that it was
    /// not given lately. Any thread may ask.
    public Optional<Instant> arrival() {
        return arrival;
    }

    /// Pictures, taken units and dropped units as the worker counts them.
    public Counters counters() {
        FrameReader now = current;
        return now == null ? new Counters(0, 0, 0) : new Counters(now.frames(), now.fed(), now.drops());
    }

    /// The worker's own counts of one place since it started.
    ///
    /// @param frames pictures drawn
    /// @param fed access units given to the decoder
    /// @param drops access units dropped before it
    public record Counters(long frames, long fed, long drops) {}
}
