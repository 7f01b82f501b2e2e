package org.xunyao.access.account;

import java.time.Duration;
import java.time.Instant;
import org.xunyao.access.account.TrustedTime.Reading;

/// A lock-out (锁定). It is over when its end has passed by the reckoned time and its whole length was
/// watched by a stopwatch; neither a restart nor another wall clock shortens it.
///
/// @param until its end, as said to the person
/// @param since a stopwatch reading
/// @param left what was still to be watched at that reading
public record Lock(Instant until, Reading since, Duration left) {
    /// A lock that begins now.
    static Lock begin(TrustedTime time, Duration length) {
        return new Lock(time.reckoning().plus(length), time.reading(), length);
    }

    /// The same lock by the stopwatch that runs now. What another stopwatch showed meanwhile is not
    /// known, so it counts from when this process began to watch.
    Lock on(Reading begun) {
        return since.watch().equals(begun.watch()) ? this : new Lock(until, begun, left);
    }

    /// Whether it still holds.
    boolean holds(TrustedTime time) {
        return end(time).isAfter(time.reckoning());
    }

    /// When it will be over if nobody touches the clock.
    Instant end(TrustedTime time) {
        Reading now = time.reading();
        Duration watched = now.watch().equals(since.watch()) ? now.shown().minus(since.shown()) : Duration.ZERO;
        Duration open = left.minus(watched.isNegative() ? Duration.ZERO : watched);
        Instant byWatch = time.reckoning().plus(open.isNegative() ? Duration.ZERO : open);
        return byWatch.isAfter(until) ? byWatch : until;
    }
}
