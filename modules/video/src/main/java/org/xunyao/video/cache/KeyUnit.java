package org.xunyao.video.cache;

import java.time.Duration;
import java.time.Instant;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.timeline.Coverage;

/// The key picture of the group that holds a moment (关键帧), still coded: it can be decoded alone.
///
/// @param unit a key unit; what it shows came at its arrival
/// @param to when the last unit of its group came, as far as is known; not before the key unit
public record KeyUnit(AccessUnit unit, Instant to) {
    /// So long behind the last unit of a group nothing else is looked for.
    public static final Duration BEHIND = Coverage.STUTTER;

    /// Refuses a unit that cannot be decoded alone.
    public KeyUnit {
        if (!unit.key() || to.isBefore(unit.arrival())) {
            throw new IllegalArgumentException("unit " + unit.number() + " to " + to);
        }
    }

    /// When its picture came.
    public Instant at() {
        return unit.arrival();
    }

    /// Whether a moment lies in its group, so that no other key picture is nearer before it.
    public boolean holds(Instant moment) {
        return !moment.isBefore(at()) && !moment.isAfter(to);
    }
}
