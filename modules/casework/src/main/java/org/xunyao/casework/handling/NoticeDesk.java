package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.handling.Binder.Pace;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;

/// Where the party is told what is proposed and answers (行政处罚告知、陈述申辩).
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` if there is no such case. The day given with a
/// step is the day from which it counts in law.
public final class NoticeDesk {
    private static final String ANSWER = "D13";

    private final Office office;
    private final Binder binder;

    /// @param binder what is kept and what binds
    public NoticeDesk(Office office, Binder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Approves the notice with the penalty proposed (批准告知).
    public Step<CaseFile> approve(Ticket.OfPerson ticket, CaseId id, LocalDate day, Notice.ApproveNotice act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.NOTICE_SERVING,
                walk -> walk.byNoReviewer()
                        .require(
                                !act.penalty().lines().isEmpty()
                                        && act.penalty().isCounted(),
                                Guard.PENALTY_FITS)
                        .weighed(act.penalty())
                        .require(act.defenceOffered(), Guard.DEFENCE_OFFERED)
                        .require(act.hearingOffered() || !hearingDue(walk, act.penalty()), Guard.HEARING_OFFERED));
    }

    /// Serves the notice (送达告知书).
    public Step<CaseFile> serve(Ticket.OfPerson ticket, CaseId id, LocalDate day, Notice.ServeNotice act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.NOTICE_SERVED,
                walk -> walk.twoOfficers().served(act.service()));
    }

    /// Writes down what the party says, also after its term (陈述申辩).
    public Step<CaseFile> defend(Ticket.OfPerson ticket, CaseId id, LocalDate day, Notice.Defend act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.DEFENCE_REVIEW,
                walk -> walk.written(act.content(), Guard.REASON));
    }

    /// Takes the request for a hearing (要求听证).
    public Step<CaseFile> requestHearing(Ticket.OfPerson ticket, CaseId id, LocalDate day, Notice.RequestHearing act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.HEARING,
                walk -> walk.require(offered(walk), Guard.HEARING_IN_SCOPE)
                        .require(!walk.dueSince(Event.SERVE_NOTICE, ANSWER).isOverOn(day), Guard.ANSWER_IN_TIME));
    }

    /// Takes the case to the decision (提请决定): the party waived in writing or its term is over.
    public Step<CaseFile> toDecision(Ticket.OfPerson ticket, CaseId id, LocalDate day, Notice.ToDecision act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.DECISION_PENDING,
                walk -> walk.require(
                                !act.waiver().isBlank()
                                        || walk.dueSince(Event.SERVE_NOTICE, ANSWER)
                                                .isOverOn(day),
                                Guard.ANSWER_TERM_OVER)
                        .require(!defended(walk) || !act.defenceOpinion().isBlank(), Guard.DEFENCE_REVIEWED));
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

    private boolean hearingDue(Walk walk, Penalty penalty) {
        PartyClass party = walk.course()
                .newest(Inquiry.FinishInvestigation.class)
                .map(Inquiry.FinishInvestigation::party)
                .orElse(PartyClass.NATURAL_PERSON);
        return binder.hearings().asks(party, penalty, walk.today());
    }

    private static boolean offered(Walk walk) {
        return walk.course()
                .newest(Notice.ApproveNotice.class)
                .filter(Notice.ApproveNotice::hearingOffered)
                .isPresent();
    }

    private static boolean defended(Walk walk) {
        return walk.since(Event.SERVE_NOTICE, Event.DEFEND).isPresent();
    }
}
