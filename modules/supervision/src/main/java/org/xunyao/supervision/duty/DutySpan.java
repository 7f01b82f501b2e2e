package org.xunyao.supervision.duty;

import java.time.LocalDate;
import java.util.Optional;

/// From when to when a post was one (岗位起止). Time before its first day and after its last recorded minute
/// is no duty time: nobody was to look.
///
/// @param first day that has a record
/// @param last day that has one; empty for a post that is watched still, whose gaps could not be seen
public record DutySpan(LocalDate first, Optional<LocalDate> last) {
    /// Of a post that is watched still.
    public static DutySpan since(LocalDate first) {
        return new DutySpan(first, Optional.empty());
    }

    /// The same, watched still.
    public DutySpan open() {
        return since(first);
    }

    /// How many minutes of a day have passed and are the post's.
    ///
    /// @param day as recorded
    /// @param passed minutes of it that have passed, 0..1440
    public int over(DutyDay day, int passed) {
        if (day.day().isBefore(first) || last.filter(day.day()::isAfter).isPresent()) {
            return 0;
        }
        return last.filter(day.day()::equals).isPresent() ? Math.min(passed, recorded(day)) : passed;
    }

    /// How many minutes of a day went by before the post was one: all before its first record ever.
    ///
    /// @param day as recorded
    public int before(DutyDay day) {
        if (!day.day().equals(first)) {
            return day.day().isBefore(first) ? DutyDay.MINUTES : 0;
        }
        int minute = 0;
        while (minute < DutyDay.MINUTES && day.at(minute) == DutyMark.NOTHING) {
            minute++;
        }
        return minute == DutyDay.MINUTES ? 0 : minute;
    }

    private static int recorded(DutyDay day) {
        int minutes = DutyDay.MINUTES;
        while (minutes > 0 && day.at(minutes - 1) == DutyMark.NOTHING) {
            minutes--;
        }
        return minutes;
    }
}
