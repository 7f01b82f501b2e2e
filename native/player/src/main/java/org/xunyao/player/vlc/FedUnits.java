package org.xunyao.player.vlc;

import java.util.Optional;
import org.xunyao.kernel.Clock;

/// Remembers when libVLC took which access unit. libVLC's pictures carry no time, so a picture shown now
/// is known only to be one of the units taken a short while ago.
final class FedUnits {
    /// Longest way of a unit through libVLC's buffers, in nanoseconds; its caching is 0.3 s.
    static final long LONGEST_WAY = 3_000_000_000L;
    /// libVLC shows the last picture again about every 80 ms; when nothing was taken for so long, it is
    /// an old one.
    private static final long FRESH = 1_000_000_000L;
    private static final int KEPT = 512;

    /// A window of access-unit numbers.
    record Window(long first, long last) {}

    private final Clock clock;
    private final long[] numbers = new long[KEPT];
    private final long[] nanos = new long[KEPT];
    private long count;

    FedUnits(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(long number) {
        numbers[(int) (count % KEPT)] = number;
        nanos[(int) (count % KEPT)] = clock.nanoTime();
        count++;
    }

    /// The units a picture shown now can be, empty when it can only be a picture shown again.
    synchronized Optional<Window> window() {
        long now = clock.nanoTime();
        if (count == 0 || now - nanos[(int) ((count - 1) % KEPT)] > FRESH) {
            return Optional.empty();
        }
        long last = numbers[(int) ((count - 1) % KEPT)];
        long first = last;
        for (long i = count - 1; i >= 0 && i >= count - KEPT; i--) {
            int at = (int) (i % KEPT);
            if (now - nanos[at] > LONGEST_WAY) {
                break;
            }
            first = numbers[at];
        }
        return Optional.of(new Window(Math.min(first, last), last));
    }

    synchronized long count() {
        return count;
    }
}
