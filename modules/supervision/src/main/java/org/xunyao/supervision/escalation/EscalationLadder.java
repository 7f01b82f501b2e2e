package org.xunyao.supervision.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xunyao.access.RoleId;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.ReviewLimits.ReviewDue;

/// The ladder of escalation (升级阶梯表), read from data.
public final class EscalationLadder {
    private final List<Rung> rungs;
    private final ZoneId zone;

    /// @param rungs of resources/rules/escalation-ladder.csv
    /// @param zone in which days are counted
    /// @throws IllegalArgumentException if two rows of one colour and percentage are in force on the same day
    public EscalationLadder(List<Rung> rungs, ZoneId zone) {
        this.rungs =
                rungs.stream().sorted(Comparator.comparingInt(Rung::percent)).toList();
        this.zone = zone;
        for (Rung rung : rungs) {
            long same = rungs.stream()
                    .filter(other -> other.colour() == rung.colour() && other.percent() == rung.percent())
                    .filter(other -> other.inForceOn(rung.effectiveFrom()))
                    .count();
            if (same > 1) {
                throw new IllegalArgumentException(rung.colour() + " " + rung.percent() + " % stands twice");
            }
        }
    }

    /// Whether alarms may go up to somebody who holds these roles.
    public boolean leads(Set<RoleId> roles) {
        return rungs.stream().flatMap(rung -> rung.role().stream()).anyMatch(roles::contains);
    }

    /// The rungs for an alarm, the lowest first.
    public List<Rung> of(AlarmColour colour, Instant raisedAt) {
        LocalDate day = LocalDate.ofInstant(raisedAt, zone);
        return rungs.stream()
                .filter(rung -> rung.colour() == colour && rung.inForceOn(day))
                .toList();
    }

    /// The rungs at which an alarm goes up by now, the lowest first.
    ///
    /// @param waited so long it has waited
    public List<Rung> up(AlarmColour colour, Instant raisedAt, ReviewDue due, Duration waited) {
        Duration whole = Duration.between(raisedAt, due.at());
        return of(colour, raisedAt).stream()
                .filter(rung -> rung.role().isPresent() && rung.reached(whole, waited))
                .toList();
    }
}
