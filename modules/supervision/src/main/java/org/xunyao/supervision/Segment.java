package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

    /// What the ledger of the condition "nobody is there" says of a post (在岗时段).
    public static List<Segment> ofDuty(List<Spell> nobody) {
        return nobody.stream().map(Segment::of).toList();
    }

    private static Segment of(Spell nobody) {
        Duty duty = switch (nobody.held()) {
            case Held.Holds() -> new Duty.Absent();
            case Held.Not() -> new Duty.Present();
            case Held.Unseen(UnseenReason reason) -> new Duty.Unseen(reason);
        };
        return new Segment(nobody.from(), nobody.to(), duty);
    }

    /// How long it is.
    public Duration length() {
        return Duration.between(from, to);
    }
}
