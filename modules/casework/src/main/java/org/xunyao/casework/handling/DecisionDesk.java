package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Decision.Outcome;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.handling.Binder.Pace;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;

/// Where a case is discussed, decided and its decision served (处理决定).
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` if there is no such case. The day given with a
/// step is the day from which it counts in law.
public final class DecisionDesk {
    private final Office office;
    private final Binder binder;

    /// @param binder what is kept and what binds
    public DecisionDesk(Office office, Binder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Takes the case to the leaders together (提请集体讨论).
    public Step<CaseFile> needCollective(
            Ticket.OfPerson ticket, CaseId id, LocalDate day, Decision.NeedCollective act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.COLLECTIVE_DISCUSSION,
                walk -> walk.byNoOfficer().written(act.reason(), Guard.REASON));
    }

    /// Notes what the leaders together concluded (集体讨论).
    public Step<CaseFile> discuss(Ticket.OfPerson ticket, CaseId id, LocalDate day, Decision.Discuss act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.COLLECTIVE_DISCUSSION,
                walk -> walk.byNoOfficer().written(act.record(), Guard.PAPER).written(act.conclusion(), Guard.REASON));
    }

    /// Decides (作出处理决定). A penalty heavier than the notice is refused: {@link #renewNotice} comes
    /// first.
    public Step<CaseFile> decide(Ticket.OfPerson ticket, CaseId id, LocalDate day, Decision.Decide act) {
        return step(ticket, id, new Pace(act, day), _ -> Stage.DECIDED, walk -> decided(walk, act));
    }

    /// Goes back to the notice because the penalty shall be heavier (重新告知).
    public Step<CaseFile> renewNotice(Ticket.OfPerson ticket, CaseId id, LocalDate day, Decision.RenewNotice act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.NOTICE_APPROVAL,
                walk -> walk.byNoOfficer().written(act.reason(), Guard.REASON));
    }

    /// Serves the decision (送达决定书), or notes that the authority it went to received it.
    public Step<CaseFile> serve(Ticket.OfPerson ticket, CaseId id, LocalDate day, Decision.Serve act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                DecisionDesk::afterService,
                walk -> walk.twoOfficers()
                        .served(act.service())
                        .require(act.publicityTold() || outcome(walk.file()) != Outcome.PENALTY, Guard.PUBLICITY_TOLD));
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

    private void decided(Walk walk, Decision.Decide act) {
        boolean penalty = act.outcome() == Outcome.PENALTY;
        boolean discussed = collective(walk)
                .filter(since -> walk.since(since, Event.DISCUSS).isPresent())
                .isPresent();
        boolean together = walk.file().stage() == Stage.COLLECTIVE_DISCUSSION;
        walk.byNoReviewer()
                .require(
                        penalty != act.penalty().lines().isEmpty()
                                && act.penalty().isCounted(),
                        Guard.PENALTY_FITS)
                .weighed(act.penalty())
                .require(!act.penalty().isHeavierThan(told(walk)), Guard.NOT_HEAVIER)
                .require(together || !penalty || !isCollective(walk), Guard.COLLECTIVE_CASE)
                .require(!together || discussed, Guard.COLLECTIVE_DISCUSSED)
                .require(act.outcome() != Outcome.TRANSFER_JUDICIAL || act.inChief(), Guard.CHIEF)
                .inTime(walk.caseDue(), act.lateReason())
                .written(act.number(), Guard.PAPER);
    }

    private static Penalty told(Walk walk) {
        return walk.since(Event.FINISH_INVESTIGATION, Event.APPROVE_NOTICE)
                .map(Entry::act)
                .filter(Notice.ApproveNotice.class::isInstance)
                .map(Notice.ApproveNotice.class::cast)
                .map(Notice.ApproveNotice::penalty)
                .orElse(Penalty.NONE);
    }

    /// By which step the case last came before the leaders together.
    private static Optional<Event> collective(Walk walk) {
        return walk.course().steps().stream()
                .map(entry -> entry.act().event())
                .filter(event -> event == Event.NEED_COLLECTIVE || event == Event.LEGAL_PASS)
                .reduce((earlier, later) -> later);
    }

    private static boolean isCollective(Walk walk) {
        boolean grounds = walk.course()
                .newest(Inquiry.FinishInvestigation.class)
                .filter(one -> !one.legalGrounds().isEmpty())
                .isPresent();
        return grounds || walk.course().newest(Event.CLOSE_HEARING).isPresent();
    }

    private static Outcome outcome(CaseFile file) {
        return file.course()
                .newest(Decision.Decide.class)
                .map(Decision.Decide::outcome)
                .orElse(Outcome.PENALTY);
    }

    private static Stage afterService(CaseFile file) {
        return switch (outcome(file)) {
            case PENALTY -> Stage.EXECUTING;
            case NO_PENALTY_MINOR, NO_PENALTY_NOT_ESTABLISHED -> Stage.NO_PENALTY;
            case TRANSFER_ADMIN -> Stage.TRANSFERRED_ADMIN;
            case TRANSFER_JUDICIAL -> Stage.TRANSFERRED_CRIMINAL;
        };
    }
}
