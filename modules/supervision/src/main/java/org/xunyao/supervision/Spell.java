package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time in which a {@link Condition} held, did not, or was unseen (条件时段).
///
/// @param from arrivalTime, included
/// @param to arrivalTime, not included; after `from`
public record Spell(Instant from, Instant to, Held held) {
    /// Refuses a stretch without length.
    public Spell {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("spell " + from + " to " + to);
        }
    }

    /// How long it is.
    public Duration length() {
        return Duration.between(from, to);
    }
}
