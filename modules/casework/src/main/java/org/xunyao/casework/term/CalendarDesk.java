package org.xunyao.casework.term;

import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;

/// Where a year's holidays are taken in (导入年度日历). It throws {@link org.xunyao.access.RefusedException} if no
/// role of the ticket holds the action.
public final class CalendarDesk {
    /// Taking in a calendar (导入日历).
    public static final Action IMPORT = new Action("calendar.import");

    private final Office office;
    private final CalendarFiles files;
    private final Clock clock;

    /// @param files where they are kept
    public CalendarDesk(Office office, CalendarFiles files, Clock clock) {
        this.office = office;
        this.files = files;
        this.clock = clock;
    }

    /// Keeps a file that was read whole and fits the others. It counts in place of an earlier one of its layer and
    /// year, which stays on record.
    public Saved<CalendarFile.Taken> take(Ticket.OfPerson ticket, CalendarFile file) {
        var target = new Target("calendar", file.layer().prefix() + "-" + file.year());
        return office.perform(ticket, IMPORT, target, tx -> {
            var taken = new CalendarFile.Taken(file.layer(), file.year(), file.text(), ticket.actor(), clock.now());
            files.add(tx, taken);
            return taken;
        });
    }
}
