package org.xunyao.supervision.alarm;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.Leads;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.Alarm.Decision;
import org.xunyao.supervision.alarm.Alarm.Opinion;
import org.xunyao.supervision.alarm.ReviewStep.Correction;

/// Where officers decide about alarms (人工复核), by domain/ai-supervision.md §3. No machine has a
/// way in: a verdict asks for a person's ticket, and for a person with an enforcement certificate.
public final class Review {
    /// Giving a verdict (复核).
    public static final Action DECIDE = new Action("alarm.review");

    /// Taking back what one has just saved (撤回复核).
    public static final Action TAKE_BACK = new Action("alarm.take-back");

    /// Correcting a verdict that stands (反向登记).
    public static final Action COUNTER = new Action("alarm.counter");

    private final Office office;
    private final Alarms alarms;
    private final Leads leads;
    private final ReviewRules rules;
    private final Clock clock;

    /// @param leads what was built upon confirmed alarms
    /// @param rules limits, reasons, and how many must agree
    public Review(Office office, Alarms alarms, Leads leads, ReviewRules rules, Clock clock) {
        this.office = office;
        this.alarms = alarms;
        this.leads = leads;
        this.rules = rules;
        this.clock = clock;
    }

    /// Gives a verdict. A confirmation counts only after one clip was watched to its end; where the
    /// colour asks for two reviewers, the first confirmation leaves the alarm {@link Alarm.Raised}
    /// with that opinion, and another officer's verdict, whichever it is, decides.
    ///
    /// @param watched as the player counted for this person
    /// @return what is missing, all at once, or the alarm after the verdict
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    /// @throws org.xunyao.kernel.FaultException `REVIEW-LIMIT-MISSING` if the data have no row for
    ///     the colour
    public Reviewed decide(Ticket.OfPerson ticket, AlarmId id, Verdict verdict, Watched watched) {
        try {
            return new Reviewed.Done(office.perform(ticket, DECIDE, id.target(), tx -> {
                Alarm.Raised raised = waiting(tx, id);
                List<ReviewObstacle> missing = missing(ticket, raised, verdict, watched);
                if (!missing.isEmpty()) {
                    throw new ReviewBlockedException(missing);
                }
                return kept(tx, after(ticket, raised, verdict), Optional.empty(), Optional.empty());
            }));
        } catch (ReviewBlockedException blocked) {
            return blocked.outcome();
        }
    }

    /// Dismisses one of several alarms of one cause (同因批量). It follows every rule of
    /// {@link #decide}, and more: the reviewer watched a clip of this very alarm to its end, nobody
    /// else is needed for it, and rule, version, pharmacy, reason, remark and person are those of
    /// the first one of the go. Each alarm is asked about, saved and recorded by itself, so one
    /// that is refused holds up no other; each is taken back by {@link #takeBack}.
    ///
    /// @param batch the go, the same for all of its alarms
    /// @return what is missing, all at once, or the alarm after the verdict
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    /// @throws org.xunyao.kernel.FaultException `REVIEW-LIMIT-MISSING` if the data have no row for
    ///     the colour
    public Reviewed dismissAlike(
            Ticket.OfPerson ticket, AlarmId id, Verdict.Dismiss verdict, Watched watched, Batch batch) {
        try {
            return new Reviewed.Done(office.perform(ticket, DECIDE, id.target(), tx -> {
                Alarm.Raised raised = waiting(tx, id);
                var missing = new ArrayList<>(missing(ticket, raised, verdict, watched));
                if (!watched.anyOf(raised.head().evidence().clips())) {
                    missing.add(ReviewObstacle.CLIP_NOT_WATCHED);
                }
                if (rules.limits().reviewers(raised.head()) > 1
                        || raised.first().isPresent()) {
                    missing.add(ReviewObstacle.SINGLY_ONLY);
                }
                missing.addAll(unlike(tx, ticket, raised, verdict, batch));
                if (!missing.isEmpty()) {
                    throw new ReviewBlockedException(missing);
                }
                return kept(tx, after(ticket, raised, verdict), Optional.empty(), Optional.of(batch.id()));
            }));
        } catch (ReviewBlockedException blocked) {
            return blocked.outcome();
        }
    }

    /// What the store knows of the go binds, not what this call says of it.
    private List<ReviewObstacle> unlike(
            Tx tx, Ticket.OfPerson ticket, Alarm.Raised raised, Verdict.Dismiss verdict, Batch batch) {
        List<ReviewStep> before = alarms.steps(tx, batch.id());
        var unlike = new ArrayList<ReviewObstacle>();
        boolean cause = batch.takes(raised.head())
                && before.stream()
                        .limit(1)
                        .allMatch(step -> batch.takes(there(tx, step.alarm()).head()));
        if (!cause) {
            unlike.add(ReviewObstacle.OTHER_CAUSE);
        }
        boolean reason = before.stream()
                .allMatch(step -> step.reason().equals(verdict.reason())
                        && step.remark().equals(verdict.remark().strip())
                        && step.person().equals(ticket.person().id()));
        if (!reason) {
            unlike.add(ReviewObstacle.OTHER_REASON);
        }
        if (before.size() >= Batch.MOST) {
            unlike.add(ReviewObstacle.BATCH_FULL);
        }
        return unlike;
    }

    /// Takes back this person's own verdict or opinion, the last step of the alarm, while its time
    /// runs (撤回). The alarm waits again as it did before; both steps stay in its history.
    ///
    /// @return what stands in the way, or the alarm that waits again
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    public Reviewed takeBack(Ticket.OfPerson ticket, AlarmId id) {
        try {
            return new Reviewed.Done(office.perform(ticket, TAKE_BACK, id.target(), tx -> {
                Alarm alarm = there(tx, id);
                List<ReviewStep> steps = alarms.steps(tx, id);
                ReviewStep last = own(ticket, steps);
                requireNoLead(tx, alarm);
                Alarm before = before(alarm);
                alarms.put(tx, before);
                alarms.append(
                        tx,
                        new ReviewStep(
                                id,
                                last.number() + 1,
                                ReviewStep.Act.TAKEN_BACK,
                                ticket.person().id(),
                                clock.now(),
                                "",
                                "",
                                Optional.of(new Correction(last.number(), ""))));
                return before;
            }));
        } catch (ReviewBlockedException blocked) {
            return blocked.outcome();
        }
    }

    /// Puts another verdict in the place of one that stands (反向登记): a decision of its own that
    /// names the one before and says why. It follows every rule of {@link #decide}; one to confirm
    /// where the colour asks for two reviewers leaves the alarm waiting for the second. What two
    /// people confirmed, neither of them corrects; what became a lead is not corrected here.
    ///
    /// @param why in the person's words
    /// @return what is missing, all at once, or the alarm after the verdict
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    public Reviewed counter(Ticket.OfPerson ticket, AlarmId id, Verdict verdict, Watched watched, String why) {
        try {
            return new Reviewed.Done(office.perform(ticket, COUNTER, id.target(), tx -> {
                if (!(there(tx, id) instanceof Alarm.Decided decided)) {
                    throw new ReviewBlockedException(List.of(ReviewObstacle.NOT_DECIDED));
                }
                requireNoLead(tx, decided);
                var anew = new Alarm.Raised(decided.head(), Optional.empty());
                var missing = new ArrayList<>(missing(ticket, anew, verdict, watched));
                if (why.isBlank()) {
                    missing.add(ReviewObstacle.WHY_MISSING);
                }
                if (confirmedBy(decided, ticket)) {
                    missing.add(ReviewObstacle.OTHER_REVIEWER);
                }
                if (!missing.isEmpty()) {
                    throw new ReviewBlockedException(missing);
                }
                int last = alarms.steps(tx, id).size();
                return kept(
                        tx,
                        after(ticket, anew, verdict),
                        Optional.of(new Correction(last, why.strip())),
                        Optional.empty());
            }));
        } catch (ReviewBlockedException blocked) {
            return blocked.outcome();
        }
    }

    /// Everything that people ever did about the alarm, the first step first (复核经过). What a
    /// first reviewer holds of an alarm that waits is not told: the second one must not know it.
    public List<ReviewStep> history(Ticket.OfPerson ticket, AlarmId id) {
        return office.look(
                ticket,
                AlarmDesk.LOOK,
                id.target(),
                tx -> alarms.find(tx, id)
                                .filter(Alarm.Decided.class::isInstance)
                                .isPresent()
                        ? alarms.steps(tx, id)
                        : List.of());
    }

    private Alarm kept(Tx tx, Alarm after, Optional<Correction> corrects, Optional<Batch.Id> batch) {
        int number = alarms.steps(tx, after.id()).size() + 1;
        alarms.put(tx, after);
        alarms.append(tx, ReviewStep.of(after, number, corrects, batch));
        return after;
    }

    private Alarm there(Tx tx, AlarmId id) {
        return alarms.find(tx, id).orElseThrow(() -> new ReviewBlockedException(List.of(ReviewObstacle.NO_SUCH_ALARM)));
    }

    private ReviewStep own(Ticket.OfPerson ticket, List<ReviewStep> steps) {
        ReviewStep last = steps.isEmpty() ? null : steps.getLast();
        if (last == null
                || last.corrects().isPresent()
                || !last.person().equals(ticket.person().id())) {
            throw new ReviewBlockedException(List.of(ReviewObstacle.NOTHING_TO_TAKE_BACK));
        }
        // A clock that was set back gives nobody more time.
        if (Duration.between(last.at(), clock.now())
                        .abs()
                        .compareTo(rules.practice().undo())
                > 0) {
            throw new ReviewBlockedException(List.of(ReviewObstacle.TAKE_BACK_LATE));
        }
        return last;
    }

    private void requireNoLead(Tx tx, Alarm alarm) {
        if (alarm instanceof Alarm.Confirmed confirmed
                && leads.ofOrigin(tx, confirmed.reference()).isPresent()) {
            throw new ReviewBlockedException(List.of(ReviewObstacle.LEAD_MADE));
        }
    }

    private static Alarm before(Alarm alarm) {
        return switch (alarm) {
            case Alarm.Raised raised -> new Alarm.Raised(raised.head(), Optional.empty());
            case Alarm.Decided decided ->
                new Alarm.Raised(decided.head(), decided.decision().first());
        };
    }

    private static boolean confirmedBy(Alarm.Decided decided, Ticket.OfPerson ticket) {
        var person = ticket.person().id();
        return decided instanceof Alarm.Confirmed
                && decided.decision()
                        .first()
                        .filter(first -> first.reviewer().equals(person)
                                || decided.decision().reviewer().equals(person))
                        .isPresent();
    }

    private Alarm.Raised waiting(Tx tx, AlarmId id) {
        return switch (there(tx, id)) {
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
