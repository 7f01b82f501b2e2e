package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    /// What of it lies behind a moment, if anything does.
    public Optional<Spell> since(Instant moment) {
        return to.isAfter(moment)
                ? Optional.of(new Spell(from.isBefore(moment) ? moment : from, to, held))
                : Optional.empty();
    }
}
