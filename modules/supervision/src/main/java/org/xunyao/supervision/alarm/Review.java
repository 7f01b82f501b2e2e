package org.xunyao.supervision.alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.Alarm.Decision;
import org.xunyao.supervision.alarm.Alarm.Opinion;

/// Where officers decide about alarms (人工复核), by domain/ai-supervision.md §3. No machine has a way
/// in: a verdict asks for a person's ticket, and for a person with an enforcement certificate.
public final class Review {
    /// Giving a verdict (复核).
    public static final Action DECIDE = new Action("alarm.review");

    private final Office office;
    private final Alarms alarms;
    private final ReviewRules rules;
    private final Clock clock;

    /// @param rules limits, reasons, and how many must agree
    public Review(Office office, Alarms alarms, ReviewRules rules, Clock clock) {
        this.office = office;
        this.alarms = alarms;
        this.rules = rules;
        this.clock = clock;
    }

    /// Gives a verdict. A confirmation counts only after one clip was watched to its end; where the
    /// colour asks for two reviewers, the first confirmation leaves the alarm {@link Alarm.Raised} with
    /// that opinion, and another officer's verdict, whichever it is, decides.
    ///
    /// @param watched as the player counted for this person
    /// @return what is missing, all at once, or the alarm after the verdict
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    /// @throws org.xunyao.kernel.FaultException `REVIEW-LIMIT-MISSING` if the data have no row for the
    ///     colour
    public Reviewed decide(Ticket.OfPerson ticket, AlarmId id, Verdict verdict, Watched watched) {
        try {
            return new Reviewed.Done(office.perform(ticket, DECIDE, id.target(), tx -> {
                Alarm.Raised raised = waiting(tx, id);
                List<ReviewObstacle> missing = missing(ticket, raised, verdict, watched);
                if (!missing.isEmpty()) {
                    throw new ReviewBlockedException(missing);
                }
                Alarm after = after(ticket, raised, verdict);
                alarms.put(tx, after);
                return after;
            }));
        } catch (ReviewBlockedException blocked) {
            return blocked.outcome();
        }
    }

    private Alarm.Raised waiting(Tx tx, AlarmId id) {
        Alarm alarm = alarms.find(tx, id)
                .orElseThrow(() -> new ReviewBlockedException(List.of(ReviewObstacle.NO_SUCH_ALARM)));
        return switch (alarm) {
            case Alarm.Raised raised -> raised;
            case Alarm.Decided decided ->
                throw new ReviewBlockedException(List.of(ReviewObstacle.ALREADY_DECIDED), Optional.of(decided));
        };
    }

    private List<ReviewObstacle> missing(
            Ticket.OfPerson ticket, Alarm.Raised raised, Verdict verdict, Watched watched) {
        var missing = new ArrayList<ReviewObstacle>();
        if (ticket.person().badge().isBlank()) {
            missing.add(ReviewObstacle.NO_CERTIFICATE);
        }
        if (raised.first()
                .filter(opinion -> opinion.reviewer().equals(ticket.person().id()))
                .isPresent()) {
            missing.add(ReviewObstacle.SECOND_REVIEWER);
        }
        boolean seen = watched.anyOf(raised.head().evidence().clips());
        if (verdict instanceof Verdict.Confirm && !seen) {
            missing.add(ReviewObstacle.CLIP_NOT_WATCHED);
        }
        wording(verdict).ifPresent(missing::add);
        return missing;
    }

    private Optional<ReviewObstacle> wording(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Dismiss dismiss -> {
                var reason = rules.reason(dismiss.reason(), clock.today());
                yield reason.isEmpty()
                        ? Optional.of(ReviewObstacle.REASON_UNKNOWN)
                        : remark(verdict, reason.get().remarkNeeded());
            }
            case Verdict.Confirm confirm -> remark(verdict, true);
            case Verdict.CorrectRemotely correct -> remark(verdict, true);
            case Verdict.NeedOnSite onSite -> remark(verdict, true);
            case Verdict.CannotTell cannot -> remark(verdict, true);
        };
    }

    private static Optional<ReviewObstacle> remark(Verdict verdict, boolean needed) {
        return needed && verdict.remark().isBlank() ? Optional.of(ReviewObstacle.REMARK_MISSING) : Optional.empty();
    }

    private Alarm after(Ticket.OfPerson ticket, Alarm.Raised raised, Verdict verdict) {
        AlarmHead head = raised.head();
        var decision =
                new Decision(ticket.person().id(), clock.now(), verdict.remark().strip(), raised.first());
        return switch (verdict) {
            case Verdict.Confirm confirm -> confirmed(raised, decision);
            case Verdict.CorrectRemotely correct -> new Alarm.CorrectedRemotely(head, decision);
            case Verdict.NeedOnSite onSite -> new Alarm.NeedsOnSite(head, decision);
            case Verdict.Dismiss dismiss -> new Alarm.Dismissed(head, decision, dismiss.reason());
            case Verdict.CannotTell cannot -> new Alarm.Insufficient(head, decision);
        };
    }

    private Alarm confirmed(Alarm.Raised raised, Decision decision) {
        AlarmHead head = raised.head();
        boolean another = rules.limits().reviewers(head) > 1 && raised.first().isEmpty();
        if (another) {
            var opinion = new Opinion(decision.reviewer(), decision.decidedAt(), decision.remark());
            return new Alarm.Raised(head, Optional.of(opinion));
        }
        LocalDate foundAt = LocalDate.ofInstant(decision.decidedAt(), clock.zone());
        return new Alarm.Confirmed(head, decision, foundAt);
    }
}
