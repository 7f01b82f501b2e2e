package org.xunyao.app.term.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.xunyao.access.Ticket;
import org.xunyao.app.term.TermPorts.TakenIn;
import org.xunyao.casework.term.CalendarDesk;
import org.xunyao.casework.term.CalendarFile;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.wire.term.CalendarShelf;

/// The calendar that everything is counted by, and the taking in of another year.
public final class CountedBy {
    private final WorkCalendar calendar;
    private final CalendarShelf shelf;
    private final CalendarDesk desk;
    private final Supplier<List<CalendarFile.Taken>> taken;

    /// @param calendar that everybody holds
    /// @param taken reads what was taken in before
    public CountedBy(
            WorkCalendar calendar, CalendarShelf shelf, CalendarDesk desk, Supplier<List<CalendarFile.Taken>> taken) {
        this.calendar = calendar;
        this.shelf = shelf;
        this.desk = desk;
        this.taken = taken;
    }

    /// The calendar that everybody holds.
    public WorkCalendar work() {
        return calendar;
    }

    /// Whether no notice of that year is known; days that only a county names do not make it known.
    boolean isEstimated(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).anyMatch(calendar::isEstimated);
    }

    /// Counts by what any station of the bureau took in since.
    ///
    /// @param reading the calendar as it stands now
    synchronized void follow(Supplier<WorkCalendar> reading) {
        calendar.become(reading.get());
    }

    /// Takes a file in: read whole, fitted to the others, kept, and only then counted by.
    ///
    /// @throws org.xunyao.access.RefusedException if the person may not
    public synchronized TakenIn take(Ticket.OfPerson ticket, Path file) {
        CalendarFile read;
        WorkCalendar next;
        try {
            read = CalendarShelf.read(file);
            next = shelf.calendar(taken.get(), read);
        } catch (FaultException bad) {
            return new TakenIn.Refused(bad.code(), String.valueOf(bad.getMessage()));
        }
        desk.take(ticket, read);
        calendar.become(next);
        return new TakenIn.Taken(String.valueOf(file.getFileName()), read.days().size());
    }
}
