package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time of one {@link Duty} (在岗时段).
///
/// @param from arrivalTime, included
/// @param to arrivalTime, not included; after `from`
public record Segment(Instant from, Instant to, Duty duty) {
    /// Refuses a stretch without length.
    public Segment {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("segment " + from + " to " + to);
        }
    }

    /// How long it is.
    public Duration length() {
        return Duration.between(from, to);
    }
}
