package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Inquiry.ReportSection;
import org.xunyao.casework.handling.Binder.Pace;
import org.xunyao.casework.measure.Settlement;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;

/// Where the investigation of a case goes on, rests and ends (调查取证、中止、终止、办案期限).
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` if there is no such case. The day given with a
/// step is the day from which it counts in law.
public final class InquiryDesk {
    private static final int DAYS_AT_MOST = 365;

    private final Office office;
    private final Binder binder;

    /// @param binder what is kept and what binds
    public InquiryDesk(Office office, Binder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Suspends the investigation (中止调查).
    public Step<CaseFile> suspend(Ticket.OfPerson ticket, CaseId id, LocalDate day, Inquiry.Suspend act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.SUSPENDED,
                walk -> walk.byNoOfficer().written(act.explanation(), Guard.REASON));
    }

    /// Goes on with it (恢复调查).
    public Step<CaseFile> resume(Ticket.OfPerson ticket, CaseId id, LocalDate day, Inquiry.Resume act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.INVESTIGATING,
                walk -> walk.byNoOfficer().written(act.explanation(), Guard.REASON));
    }

    /// Ends it for good (终止调查).
    public Step<CaseFile> terminate(Ticket.OfPerson ticket, CaseId id, LocalDate day, Inquiry.Terminate act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.TERMINATED,
                walk -> walk.byNoOfficer()
                        .require(act.withoutSuccessor(), Guard.WITHOUT_SUCCESSOR)
                        .written(act.explanation(), Guard.REASON));
    }

    /// Prolongs the term of the case once (延长办案期限).
    public Step<CaseFile> extend(Ticket.OfPerson ticket, CaseId id, LocalDate day, Inquiry.ExtendCase act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                CaseFile::stage,
                walk -> walk.byNoOfficer()
                        .require(walk.course().newest(Event.EXTEND_CASE).isEmpty(), Guard.EXTEND_ONCE)
                        .require(!walk.caseDue().isOverOn(day), Guard.EXTEND_IN_TIME)
                        .written(act.reason(), Guard.REASON));
    }

    /// Prolongs it again by the leaders together, who say for how long (集体讨论再次延长).
    public Step<CaseFile> extendAgain(Ticket.OfPerson ticket, CaseId id, LocalDate day, Inquiry.ExtendCaseAgain act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                CaseFile::stage,
                walk -> walk.byNoOfficer()
                        .require(walk.course().newest(Event.EXTEND_CASE).isPresent(), Guard.EXTENDED_FIRST)
                        .require(!walk.caseDue().isOverOn(day), Guard.EXTEND_IN_TIME)
                        .require(act.days() >= 1 && act.days() <= DAYS_AT_MOST, Guard.DAYS)
                        .written(act.record(), Guard.PAPER)
                        .written(act.reason(), Guard.REASON));
    }

    /// Finishes the investigation with its report (调查终结). Whether what was taken has its end is asked of the
    /// measures and the ledger of goods.
    public Step<CaseFile> finish(Ticket.OfPerson ticket, CaseId id, LocalDate day, Inquiry.FinishInvestigation act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.REVIEWING,
                walk -> walk.twoOfficers()
                        .require(act.sections().containsAll(EnumSet.allOf(ReportSection.class)), Guard.REPORT_WHOLE)
                        .require(act.evidenceItems() > 0, Guard.EVIDENCE_LISTED)
                        .require(Settlement.isOnTheWay(binder.rulebook(), walk.measures(), day), Guard.GOODS_SETTLED));
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
