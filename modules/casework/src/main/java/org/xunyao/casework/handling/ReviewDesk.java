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
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Review;
import org.xunyao.casework.course.Review.ReviewKind;
import org.xunyao.casework.handling.Binder.Pace;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;

/// Where case review and legal review are done (案件审核、法制审核).
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` if there is no such case. The day given with a
/// step is the day from which it counts in law.
public final class ReviewDesk {
    private static final int DAYS_AT_MOST = 60;

    private final Office office;
    private final Binder binder;

    /// @param binder what is kept and what binds
    public ReviewDesk(Office office, Binder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Notes that the reviewer received the material (送审).
    public Step<CaseFile> submit(Ticket.OfPerson ticket, CaseId id, LocalDate day, Review.SubmitReview act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                CaseFile::stage,
                walk -> walk.require(act.kind() == needed(walk.file()), Guard.REVIEW_KIND));
    }

    /// Sends the case back from case review (案件审核退回).
    public Step<CaseFile> sendBack(Ticket.OfPerson ticket, CaseId id, LocalDate day, Review.ReviewReturn act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.INVESTIGATING,
                walk -> reviewed(walk, ReviewKind.CASE, act.opinion()));
    }

    /// Agrees in case review (案件审核通过). A case for which no penalty is proposed goes to the
    /// decision.
    public Step<CaseFile> pass(Ticket.OfPerson ticket, CaseId id, LocalDate day, Review.ReviewPass act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                ReviewDesk::agreed,
                walk -> reviewed(walk, ReviewKind.CASE, act.opinion()));
    }

    /// Sends the case back from legal review (法制审核退回).
    public Step<CaseFile> legalReturn(Ticket.OfPerson ticket, CaseId id, LocalDate day, Review.LegalReturn act) {
        return step(ticket, id, new Pace(act, day), _ -> Stage.INVESTIGATING, walk -> legal(walk, act.opinion()));
    }

    /// Agrees in legal review, before the notice or after the hearing (法制审核通过).
    public Step<CaseFile> legalPass(Ticket.OfPerson ticket, CaseId id, LocalDate day, Review.LegalPass act) {
        return step(ticket, id, new Pace(act, day), ReviewDesk::agreed, walk -> legal(walk, act.opinion()));
    }

    /// Prolongs the term of the review (延长审核期限).
    public Step<CaseFile> extend(Ticket.OfPerson ticket, CaseId id, LocalDate day, Review.ExtendReview act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                CaseFile::stage,
                walk -> walk.byNoOfficer()
                        .require(act.days() >= 1 && act.days() <= DAYS_AT_MOST, Guard.DAYS)
                        .written(act.reason(), Guard.REASON));
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

    private static void legal(Walk walk, String opinion) {
        if (walk.file().stage() == Stage.REVIEWING) {
            reviewed(walk, ReviewKind.LEGAL, opinion);
        } else {
            walk.require(!walk.isOfficer(walk.by()), Guard.REVIEWER_IS_NOT_OFFICER)
                    .written(opinion, Guard.REASON);
        }
    }

    private static void reviewed(Walk walk, ReviewKind kind, String opinion) {
        boolean submitted = walk.since(Event.FINISH_INVESTIGATION, Event.SUBMIT_REVIEW)
                .filter(entry -> entry.act().equals(new Review.SubmitReview(kind)))
                .isPresent();
        walk.require(!walk.isOfficer(walk.by()), Guard.REVIEWER_IS_NOT_OFFICER)
                .require(kind == needed(walk.file()), Guard.REVIEW_KIND)
                .require(submitted, Guard.REVIEW_SUBMITTED)
                .written(opinion, Guard.REASON);
    }

    private static ReviewKind needed(CaseFile file) {
        boolean legal =
                report(file).filter(one -> !one.legalGrounds().isEmpty()).isPresent();
        return legal ? ReviewKind.LEGAL : ReviewKind.CASE;
    }

    private static Stage agreed(CaseFile file) {
        if (file.stage() == Stage.LEGAL_REVIEW_AFTER_HEARING) {
            return Stage.COLLECTIVE_DISCUSSION;
        }
        boolean penalty = report(file)
                .filter(one -> one.proposal() == Decision.Outcome.PENALTY)
                .isPresent();
        return penalty ? Stage.NOTICE_APPROVAL : Stage.DECISION_PENDING;
    }

    private static Optional<Inquiry.FinishInvestigation> report(CaseFile file) {
        return file.course().newest(Inquiry.FinishInvestigation.class);
    }
}
