package org.xunyao.app.live;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.xunyao.video.CameraId;
import org.xunyao.video.Ring;

/// What all rings of the station may hold together (回放内存预算): where they hold more, those without a post
/// give way first, for an alarm's film is cut out of the others; among both the largest, until all large ones
/// hold the same. Safe for many threads.
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
    ///
    /// @param post whether a camera's post is watched
    void hold(Map<CameraId, Ring> rings, Predicate<CameraId> post) {
        var watched = new HashMap<CameraId, Ring>();
        var others = new HashMap<CameraId, Ring>();
        rings.forEach((camera, ring) -> (post.test(camera) ? watched : others).put(camera, ring));
        hold(others, most - bytes(watched.values()));
        hold(watched, most - bytes(others.values()));
    }

    private static long bytes(Collection<Ring> rings) {
        return rings.stream().mapToLong(Ring::bytes).sum();
    }

    private void hold(Map<CameraId, Ring> rings, long together) {
        long level = level(rings.values(), Math.max(0, together));
        rings.forEach((camera, ring) -> {
            if (ring.shrink(level)) {
                cut.put(camera, level);
            } else if (level == Long.MAX_VALUE) {
                cut.remove(camera);
            }
        });
    }

    /// The most that each may hold so that all together hold no more than they may.
    private static long level(Collection<Ring> rings, long together) {
        long[] held = rings.stream().mapToLong(Ring::bytes).sorted().toArray();
        long left = together;
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
