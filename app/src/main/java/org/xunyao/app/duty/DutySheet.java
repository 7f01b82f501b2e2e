package org.xunyao.app.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyRate;
import org.xunyao.supervision.duty.LaidDay;

/// Days of one post as they are shown.
///
/// @param from first day
/// @param days from then on, without gap; days that have not begun have no run
/// @param entries that touch them, in the order they were made
/// @param people who made them, by the audit's name
public record DutySheet(LocalDate from, List<LaidDay> days, List<DutyEntry> entries, Map<String, String> people) {
    /// Copies lists and names.
    public DutySheet {
        days = List.copyOf(days);
        entries = List.copyOf(entries);
        people = Map.copyOf(people);
    }

    /// The name of who made an entry.
    public String person(DutyEntry entry) {
        return people.getOrDefault(entry.person(), entry.person());
    }

    /// The rate of all days.
    public DutyRate rate() {
        return days.stream().map(DutyRate::of).reduce(DutyRate.none(), DutyRate::with);
    }
}
