package org.xunyao.app.term.desk;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.app.term.TermWords;
import org.xunyao.casework.term.CalendarDesk;
import org.xunyao.casework.term.CalendarFile;
import org.xunyao.casework.term.OpenMatters;
import org.xunyao.casework.term.RunningTerms;
import org.xunyao.casework.term.SpotMatters;
import org.xunyao.casework.term.TermDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.store.Store;
import org.xunyao.store.casework.measure.MeasureFilesInStore;
import org.xunyao.store.casework.summary.SpotCasesInStore;
import org.xunyao.store.files.FileExport;
import org.xunyao.store.term.CalendarFilesInStore;
import org.xunyao.store.term.RanOutsInStore;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.measure.MeasureActsJson;
import org.xunyao.wire.spot.SpotJson;
import org.xunyao.wire.term.CalendarShelf;
import org.xunyao.wire.term.TermTables;

/// The desks of deadlines.
///
/// @param desk the board and its notes
/// @param calendar taking in another year
public record TermDesks(Ground ground, Office office, TermDesk desk, CountedBy calendar) {
    private static final System.Logger LOG = System.getLogger(TermDesks.class.getName());
    private static final Ticket.OfRule NOTES = new Ticket.OfRule("terms/1");

    /// On what they stand.
    ///
    /// @param resources the folder of that name
    public record Ground(Store store, Path resources, Clock clock) {}

    /// The calendar that came with the program, with what people took in. Where the two contradict each other, as
    /// after a new version of the program, what came with it counts alone.
    ///
    /// @throws FaultException `RESOURCE-…`
    public static WorkCalendar calendar(Ground ground) {
        CalendarShelf shelf = shelf(ground);
        List<CalendarFile.Taken> taken = taken(ground);
        try {
            return shelf.calendar(taken);
        } catch (FaultException contradicting) {
            if (taken.isEmpty()) {
                throw contradicting;
            }
            LOG.log(Level.ERROR, "calendars that were taken in are left aside", contradicting);
            return shelf.calendar(List.of());
        }
    }

    /// Puts them together.
    ///
    /// @param calendar that everybody holds, and by which the deadlines are counted
    /// @throws FaultException `RESOURCE-…`
    public static TermDesks over(Ground ground, Office office, WorkCalendar calendar, Deadlines deadlines) {
        Store store = ground.store();
        Clock clock = ground.clock();
        Path folder = ground.resources().resolve("deadlines");
        var notes = new RanOutsInStore();
        var terms = new RunningTerms(new TermTables(folder).book(clock.today()), deadlines, calendar);
        var matters = new OpenMatters(
                store.leads(),
                store.caseFiles(new ActsJson()),
                new MeasureFilesInStore(new MeasureActsJson()),
                notes,
                terms,
                clock);
        var sittings = new SpotMatters(new SpotCasesInStore(new SpotJson()), notes, terms, clock);
        var taking = new CalendarDesk(office, new CalendarFilesInStore(), clock);
        return new TermDesks(
                ground,
                office,
                new TermDesk(office, matters, sittings, notes, clock),
                new CountedBy(calendar, shelf(ground), taking, () -> taken(ground)));
    }

    private static CalendarShelf shelf(Ground ground) {
        return new CalendarShelf(ground.resources().resolve("calendar"));
    }

    private static List<CalendarFile.Taken> taken(Ground ground) {
        return ground.store().transactions().read(new CalendarFilesInStore()::newest);
    }

    /// Whether this person sees the board.
    public boolean offers(Ticket.OfPerson ticket) {
        return office.offers(ticket, TermDesk.LOOK);
    }

    /// The board in one person's name.
    ///
    /// @param docket names of pharmacies, and what was decided
    /// @param ways where it leads
    public TermsRoom room(
            TermsAtDesks.Docket docket, Ticket.OfPerson ticket, TermsAtDesks.Ways ways, Tasks tasks, Texts texts) {
        Clock clock = ground.clock();
        var desks = new TermsAtDesks.Desks(office, desk, docket, calendar, new FileExport()::put);
        var paper = new TermWords(Texts.of(Language.CHINESE), clock.zone());
        return TermsRoom.of(new TermsAtDesks(desks, ways, paper, ticket, clock), tasks, texts, clock.zone());
    }

    /// Notes what ran out since the last time, by the calendars that other stations took in too; nothing is written
    /// where nothing did.
    public void note() {
        calendar.follow(() -> calendar(ground));
        if (desk.isNoteDue(NOTES)) {
            desk.note(NOTES);
        }
    }
}
