package org.xunyao.supervision.escalation;

import java.time.Instant;
import org.xunyao.access.RoleId;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmId;

/// An alarm went up because nobody had decided it in time (升级记录). It is added and never changed, and
/// decides nothing.
///
/// @param percent of the limit that was used, the rung's
/// @param role to whom it went
/// @param colour of the alarm at that time, which says which limit it was
/// @param dueAt when the review was due
/// @param at when it went up
public record Escalation(AlarmId alarm, int percent, RoleId role, AlarmColour colour, Instant dueAt, Instant at) {
    /// Refuses one before the limit.
    public Escalation {
        if (percent < Rung.LIMIT) {
            throw new IllegalArgumentException(percent + " % of " + alarm.value());
        }
    }
}
