package org.xunyao.access;

import java.time.Instant;

/// A result that is on the disk together with its audit row. Only {@link Office} makes one, and the
/// screen's 已保存 takes nothing else.
///
/// @param <R> what the work gave
public final class Saved<R> {
    private final R result;
    private final Instant at;
    private final long sequence;

    Saved(R result, Instant at, long sequence) {
        this.result = result;
        this.at = at;
        this.sequence = sequence;
    }

    /// What the work gave.
    public R result() {
        return result;
    }

    /// When it was recorded (recordedTime).
    public Instant at() {
        return at;
    }

    /// The sequence number of its audit row in this station's chain.
    public long sequence() {
        return sequence;
    }
}
