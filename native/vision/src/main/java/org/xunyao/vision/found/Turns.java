package org.xunyao.vision.found;

import java.util.LinkedHashMap;
import java.util.Map;

/// Who may read next: one zone at a time, in the order in which they asked, and never for more than a share of the
/// thread's time. One thread.
public final class Turns {
    /// A zone that asks no more, because its camera is not looked at or somebody stands before it, is not waited for.
    private static final long PATIENCE = 15_000_000_000L;

    private final double share;
    private final Map<Object, Long> line = new LinkedHashMap<>();
    private long free = Long.MIN_VALUE;

    /// @param share of the time that reading may take, over 0 and up to 1
    public Turns(double share) {
        this.share = share;
    }

    /// Whether this one may read now; else it asks again with its next picture.
    ///
    /// @param nanos of a clock that never runs backwards
    boolean mine(Object who, long nanos) {
        line.values().removeIf(asked -> nanos - asked > PATIENCE);
        // Put anew it keeps its place in the line.
        line.put(who, nanos);
        return nanos >= free && line.keySet().iterator().next().equals(who);
    }

    /// It has read.
    ///
    /// @param from when it began
    /// @param to when it was done, by the same clock
    void done(Object who, long from, long to) {
        line.remove(who);
        free = to + Math.round((to - from) * (1 / share - 1));
    }

    /// It wants to read no more.
    void leave(Object who) {
        line.remove(who);
    }
}
