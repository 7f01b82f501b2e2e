package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Ending;
import org.xunyao.casework.course.Ending.Closing;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.handling.Binder.Pace;
import org.xunyao.casework.measure.Settlement;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;

/// Where a case is closed and archived, and where a day of its journal is put right (结案、归档、更正).
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` if there is no such case. The day given with a
/// step is the day from which it counts in law.
public final class EndingDesk {
    private static final Pattern MANIFEST = Pattern.compile("[0-9a-f]{64}");

    private final Office office;
    private final Binder binder;

    /// @param binder what is kept and what binds
    public EndingDesk(Office office, Binder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Closes the case (结案). What is left of seized items is asked of the ledger of goods.
    public Step<CaseFile> close(Ticket.OfPerson ticket, CaseId id, LocalDate day, Ending.Close act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.CLOSED,
                walk -> walk.byNoOfficer()
                        .require(fits(act.closing(), walk.file().stage()), Guard.CLOSING_FITS)
                        .require(Settlement.isDone(binder.rulebook(), walk.measures(), day), Guard.BALANCE_ZERO)
                        .inTime(walk.due("D60", ready(walk)), act.lateReason())
                        .written(act.summary(), Guard.REASON));
    }

    /// Archives the file (归档).
    public Step<CaseFile> archive(Ticket.OfPerson ticket, CaseId id, LocalDate day, Ending.Archive act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.ARCHIVED,
                walk -> walk.require(act.pagesInOrder(), Guard.PAGES_IN_ORDER)
                        .require(MANIFEST.matcher(act.manifest()).matches(), Guard.MANIFEST)
                        .written(act.shelf(), Guard.REASON));
    }

    /// Gives a step of the journal another day (更正办案记录). The step and the old day stay readable.
    ///
    /// @param number of the step's line
    /// @param day from which the step counts in truth
    public Step<CaseFile> correct(Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, String reason) {
        return BlockedException.asStep(() ->
                office.perform(ticket, Event.CORRECT_ENTRY.action(), Binder.target(id), tx -> {
                    var correction = new Correction(binder, binder.open(tx, id), number, day);
                    correction.check(ticket.person().id(), reason);
                    CaseFile file = correction.file();
                    Entry entry = correction.entry(ticket.person().id(), reason);
                    var after = new CaseFile.OnCourse(file.head(), file.course().with(entry));
                    binder.files().put(tx, after);
                    return after;
                }));
    }

    private Step<CaseFile> step(
            Ticket.OfPerson ticket, CaseId id, Pace pace, Function<CaseFile, Stage> to, Consumer<Walk> guards) {
        return BlockedException.asStep(() ->
                office.perform(ticket, pace.act().event().action(), Binder.target(id), tx -> {
                    Walk walk = binder.walk(tx, ticket, id, pace, to);
                    guards.accept(walk);
                    walk.checks().pass();
                    var after = new CaseFile.OnCourse(
                            walk.file().head(), walk.course().with(binder.entry(walk)));
                    binder.files().put(tx, after);
                    return after;
                }));
    }

    private static boolean fits(Closing closing, Stage stage) {
        return closing == Closing.OTHER
                || closing
                        == switch (stage) {
                            case EXECUTED -> Closing.EXECUTED;
                            case COURT_ENDED -> Closing.COURT_ENDED;
                            case TERMINATED -> Closing.TERMINATED;
                            default -> Closing.DECIDED_OTHERWISE;
                        };
    }

    /// The day on which the case last came to where it stands.
    private static LocalDate ready(Walk walk) {
        Stage before = Stage.INVESTIGATING;
        LocalDate day = walk.file().head().filedAt();
        for (Entry entry : walk.course().steps()) {
            if (entry.to() != before) {
                day = entry.day();
            }
            before = entry.to();
        }
        return day;
    }
}
