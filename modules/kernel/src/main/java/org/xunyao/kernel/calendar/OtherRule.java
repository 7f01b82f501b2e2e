package org.xunyao.kernel.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A row of the table of deadlines that is no plain period (不是单一期间的期限), such as one counted back from a
/// day.
///
/// @param id such as `D30`
/// @param name such as 听证通知
/// @param from the event from which it is counted, in words
/// @param source statute and article
/// @param effectiveFrom first day
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record OtherRule(
        String id,
        String name,
        String from,
        Shape shape,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// Whether the row is in force on that day, both ends included.
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// What it is instead of a period.
    public sealed interface Shape {}

    /// On the day itself (立即).
    public record AtOnce() implements Shape {}

    /// That long before a day (某日之前), neither that day nor the day of doing it counted.
    public record Before(Period.OfDays period) implements Shape {}

    /// A day that a decision sets (另行确定).
    public record AsDecided() implements Shape {}

    /// Reasons whose days another deadline leaves out (不计入的期间).
    public record LeftOut(Set<String> reasons) implements Shape {
        /// Copies the reasons.
        public LeftOut {
            reasons = Set.copyOf(reasons);
        }
    }

    /// So much more each day (按日加处).
    ///
    /// @param percent of the principal a day, 1..100
    /// @param most percent of the principal in all, 1..1000
    /// @param stops codes of the reasons whose days do not count
    public record Rate(int percent, int most, Set<String> stops) implements Shape {
        /// Refuses a rate out of range.
        public Rate {
            if (percent < 1 || percent > 100 || most < percent || most > 1000) {
                throw new IllegalArgumentException(percent + " % a day up to " + most + " %");
            }
            stops = Set.copyOf(stops);
        }
    }
}
