package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Crime;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.handling.Binder.Pace;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.calendar.Period;

/// Where a suspicion of crime is assessed and handed to the police (涉嫌犯罪移送).
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` if there is no such case. The day given with a
/// step is the day from which it counts in law.
public final class CrimeDesk {
    private final Office office;
    private final Binder binder;

    /// @param binder what is kept and what binds
    public CrimeDesk(Office office, Binder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Hands in the report of those who assessed it (核实报告).
    public Step<CaseFile> assess(Ticket.OfPerson ticket, CaseId id, LocalDate day, Crime.CrimeAssess act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.CRIME_ASSESSING,
                walk -> walk.enough(act.team())
                        .written(act.report(), Guard.PAPER)
                        .written(act.findings(), Guard.REASON));
    }

    /// Approves the transfer to the police (批准移送).
    public Step<CaseFile> approveTransfer(Ticket.OfPerson ticket, CaseId id, LocalDate day, Crime.ApproveTransfer act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.TRANSFERRED_CRIMINAL,
                walk -> walk.byNoAssessor()
                        .require(act.inChief(), Guard.CHIEF)
                        .inTime(walk.dueSince(Event.CRIME_ASSESS, "D70"), act.lateReason())
                        .written(act.police(), Guard.RECEIVER));
    }

    /// Does not approve it (不批准移送).
    public Step<CaseFile> declineTransfer(Ticket.OfPerson ticket, CaseId id, LocalDate day, Crime.DeclineTransfer act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.INVESTIGATING,
                walk -> walk.byNoAssessor().require(act.inChief(), Guard.CHIEF).written(act.reason(), Guard.REASON));
    }

    /// Hands the case to the police (移送公安机关). It stays where it is.
    public Step<CaseFile> handOver(Ticket.OfPerson ticket, CaseId id, LocalDate day, Crime.HandOver act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                CaseFile::stage,
                walk -> walk.require(
                                act.materials().containsAll(EnumSet.allOf(Crime.Material.class)), Guard.MATERIALS_WHOLE)
                        .require(!isHandedOver(walk), Guard.HANDED_OVER)
                        .require(act.copied(), Guard.COPIED)
                        .require(isInTime(walk) || !act.lateReason().isBlank(), Guard.IN_TIME)
                        .written(act.receipt(), Guard.PAPER));
    }

    /// Notes that the police filed (公安立案).
    public Step<CaseFile> policeFile(Ticket.OfPerson ticket, CaseId id, LocalDate day, Crime.PoliceFile act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                CaseFile::stage,
                walk -> walk.require(isHandedOver(walk), Guard.HANDED_OVER).written(act.document(), Guard.PAPER));
    }

    /// Takes the case up again after the police did not file (公安不予立案).
    public Step<CaseFile> policeRefuse(Ticket.OfPerson ticket, CaseId id, LocalDate day, Crime.PoliceRefuse act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.INVESTIGATING,
                walk -> walk.written(act.document(), Guard.PAPER).written(act.reason(), Guard.REASON));
    }

    private static boolean isHandedOver(Walk walk) {
        return walk.since(Event.CRIME_ASSESS, Event.HAND_OVER).isPresent();
    }

    // The journal keeps days: the hours count from the end of the day of the approval.
    private static boolean isInTime(Walk walk) {
        var rulebook = walk.binder().rulebook();
        LocalDate approved =
                walk.course().newest(Event.APPROVE_TRANSFER).map(Entry::day).orElse(walk.day());
        var hours = new Period.Hours(rulebook.rules().inForce("D71", approved).count());
        var last =
                rulebook.deadlines().due(approved.atTime(LocalTime.MAX), hours).raw();
        return !walk.day().isAfter(last.toLocalDate());
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
}
