package org.xunyao.supervision.escalation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.access.RoleId;
import org.xunyao.supervision.alarm.AlarmColour;

/// One row of resources/rules/escalation-ladder.csv: what follows when so much of a review's limit is used
/// (升级阶梯).
///
/// @param percent of the limit, 1..1000; the limit itself is 100
/// @param role to whom the alarm goes up; none where it is only said on the screen
/// @param effectiveFrom first day
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record Rung(
        AlarmColour colour,
        int percent,
        Stage stage,
        Optional<RoleId> role,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// The whole limit, in percent.
    public static final int LIMIT = 100;

    private static final int MOST = 1_000;

    /// Refuses a row that cannot be kept: nothing goes up before the limit is over, and what is over goes
    /// to somebody.
    public Rung {
        boolean over = percent >= LIMIT;
        if (percent < 1 || percent > MOST || over != (stage == Stage.OVER) || over != role.isPresent()) {
            throw new IllegalArgumentException(colour + " " + percent + " % " + stage + " " + role);
        }
    }

    /// Whether so much of the limit is used. A limit of working days runs through the days off: its end is what
    /// the calendar says, and a share of it a share of the time until then.
    ///
    /// @param whole from the raising to the end of the limit
    /// @param waited so long the alarm has waited
    public boolean reached(Duration whole, Duration waited) {
        return waited.compareTo(whole.multipliedBy(percent).dividedBy(LIMIT)) >= 0;
    }

    /// Whether the row is in force on that day, both ends included.
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
