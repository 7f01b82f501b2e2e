package org.xunyao.casework.term;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.calendar.ClockStop;
import org.xunyao.kernel.calendar.Due;
import org.xunyao.kernel.calendar.PeriodUnit;

/// A deadline of one matter as it stands now (期限现状).
///
/// @param from the day from which it runs, itself not counted
/// @param due when it ends
/// @param hour when one of hours ends
/// @param earlier days on which it was due before entries were corrected, oldest first (原期限)
/// @param stops stretches that were left out
/// @param prolonged whether it was prolonged
/// @param ended the day on which its purpose was met
/// @param use how much of it is used
public record RunningTerm(
        TermRow row,
        Basis basis,
        LocalDate from,
        Due due,
        Optional<LocalDateTime> hour,
        List<LocalDate> earlier,
        List<ClockStop> stops,
        boolean prolonged,
        Optional<LocalDate> ended,
        Use use,
        Urgency urgency) {
    /// Copies the lists.
    public RunningTerm {
        earlier = List.copyOf(earlier);
        stops = List.copyOf(stops);
    }

    /// What sets it (依据).
    ///
    /// @param rule such as `D13`
    /// @param name such as 陈述申辩、要求听证
    /// @param source statute and article
    /// @param verified whether both the period and what follows it were verified
    /// @param length how many of its unit, with its extension; none for one that is no plain period
    public record Basis(String rule, String name, String source, boolean verified, Optional<Length> length) {}

    /// A count and its unit.
    public record Length(int count, PeriodUnit unit) {}

    /// How much of a term is used, in working days or else in calendar days; days that were stopped are not in it.
    ///
    /// @param working whether in working days
    /// @param whole days from beginning to end
    /// @param used days that went by, at most the whole
    /// @param left days to the last day counted, 0 on it and after
    /// @param over days since it ran out
    /// @param stopped whether the clock stands still today
    public record Use(boolean working, long whole, long used, long left, long over, boolean stopped) {}

    /// The day after which it is over, by its row.
    public LocalDate last() {
        return row.judged() == TermRow.Judged.RAW ? due.raw() : due.rolled();
    }

    /// Whether it ran out before its purpose was met, whether or not it was met later.
    public boolean ranOut() {
        return urgency == Urgency.OVER
                || ended.filter(day -> day.isAfter(last())).isPresent();
    }
}
