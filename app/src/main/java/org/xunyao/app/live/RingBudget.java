package org.xunyao.app.live;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xunyao.video.CameraId;
import org.xunyao.video.Ring;

/// What all rings of the station may hold together (回放内存预算): where they hold more, the largest give way
/// first, until all large ones hold the same. Safe for many threads.
final class RingBudget {
    /// Of the heap; the rest is the program's own.
    private static final double SHARE = 0.4;

    private final long most;
    private final Map<CameraId, Long> cut = new ConcurrentHashMap<>();

    /// @param most bytes, over 0
    RingBudget(long most) {
        this.most = most;
    }

    /// Of this computer's heap.
    static RingBudget ofHeap() {
        return new RingBudget((long) (Runtime.getRuntime().maxMemory() * SHARE));
    }

    /// Lets the largest give way; to be called once a second.
    void hold(Map<CameraId, Ring> rings) {
        long level = level(rings.values());
        rings.forEach((camera, ring) -> {
            if (ring.shrink(level)) {
                cut.put(camera, level);
            } else if (level == Long.MAX_VALUE) {
                cut.remove(camera);
            }
        });
    }

    /// The most that each may hold so that all together hold no more than they may.
    private long level(Collection<Ring> rings) {
        long[] held = rings.stream().mapToLong(Ring::bytes).sorted().toArray();
        long left = most;
        for (int i = 0; i < held.length; i++) {
            long each = left / (held.length - i);
            if (held[i] > each) {
                return each;
            }
            left -= held[i];
        }
        return Long.MAX_VALUE;
    }

    /// How much of a camera is held, if it had to give way.
    Optional<Duration> shortened(CameraId camera, Ring ring) {
        return cut.containsKey(camera) ? Optional.of(ring.held()) : Optional.empty();
    }
}
