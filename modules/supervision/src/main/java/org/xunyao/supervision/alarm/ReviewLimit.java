package org.xunyao.supervision.alarm;

import java.time.LocalDate;
import java.util.Optional;

/// One row of resources/rules/review-limits.csv: how soon an alarm must be reviewed, and by how many
/// (复核时限).
///
/// @param count how many of the unit, 1..1000
/// @param reviewers how many must agree before it is confirmed, 1 or 2
/// @param effectiveFrom first day
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record ReviewLimit(
        AlarmColour colour,
        int count,
        Unit unit,
        int reviewers,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// Refuses a row that cannot be kept.
    public ReviewLimit {
        if (count < 1 || count > 1000 || reviewers < 1 || reviewers > 2) {
            throw new IllegalArgumentException(colour + ": " + count + " " + unit + ", reviewers " + reviewers);
        }
    }

    /// Whether the row is in force on that day, both ends included.
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// In what the time is counted (时限单位).
    public enum Unit {
        /// Minutes (分钟).
        MIN,
        /// Hours (小时).
        H,
        /// Working days (工作日).
        WD
    }
}
