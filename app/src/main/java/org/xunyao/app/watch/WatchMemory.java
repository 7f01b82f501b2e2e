package org.xunyao.app.watch;

import java.util.HashMap;
import java.util.Map;

/// What all watches may keep together of stretches that may become alarms (布防影像内存). Where they
/// would keep more, those that keep most give way first, until all large ones keep the same. What they
/// give up is counted, and is a gap of the clip that the reviewer sees. Safe for many threads.
public final class WatchMemory {
    private final long most;
    private final Map<Object, Long> kept = new HashMap<>();
    private long together;
    private long given;
    private int gave;

    /// What is kept, and what was given up since the start.
    ///
    /// @param kept bytes now
    /// @param most bytes that may be kept
    /// @param given bytes given up
    /// @param stretches of how many stretches
    public record Use(long kept, long most, long given, int stretches) {}

    /// @param most bytes, over 0
    public WatchMemory(long most) {
        if (most < 1) {
            throw new IllegalArgumentException(most + " bytes");
        }
        this.most = most;
    }

    /// Of one watch by itself, such as in a rehearsal.
    public static WatchMemory unlimited() {
        return new WatchMemory(Long.MAX_VALUE);
    }

    /// Says what a watch keeps now.
    ///
    /// @param bytes 0 if it keeps nothing
    /// @return how many it may keep
    synchronized long keeps(Object watch, long bytes) {
        Long before = bytes == 0 ? kept.remove(watch) : kept.put(watch, bytes);
        together += bytes - (before == null ? 0 : before);
        return together <= most ? Long.MAX_VALUE : level();
    }

    /// The most that each may keep so that all together keep no more than they may.
    private long level() {
        long[] each = kept.values().stream().mapToLong(Long::longValue).sorted().toArray();
        long left = most;
        for (int i = 0; i < each.length; i++) {
            long share = left / (each.length - i);
            if (each[i] > share) {
                return share;
            }
            left -= each[i];
        }
        return Long.MAX_VALUE;
    }

    /// Something was given up.
    ///
    /// @param first whether it is the first of its stretch
    synchronized void gave(long bytes, boolean first) {
        given += bytes;
        gave += first ? 1 : 0;
    }

    /// How it stands.
    public synchronized Use use() {
        return new Use(together, most, given, gave);
    }
}
