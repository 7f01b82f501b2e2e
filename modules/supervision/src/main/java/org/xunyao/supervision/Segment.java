package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /// What the ledger of the condition "nobody is there" says of a post (在岗时段). A plate excuses an absence and makes
    /// it no presence.
    public static List<Segment> ofDuty(List<Spell> nobody) {
        List<Segment> all = new ArrayList<>();
        for (Spell spell : nobody) {
            Segment next = of(spell);
            boolean same = !all.isEmpty()
                    && all.getLast().duty().equals(next.duty())
                    && all.getLast().to().equals(next.from());
            if (same) {
                all.set(all.size() - 1, new Segment(all.getLast().from(), next.to(), next.duty()));
            } else {
                all.add(next);
            }
        }
        return List.copyOf(all);
    }

    private static Segment of(Spell nobody) {
        Duty duty = switch (nobody.held()) {
            case Held.Holds(), Held.Excused() -> new Duty.Absent();
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
