package org.xunyao.supervision.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Alarms;
import org.xunyao.supervision.alarm.ReviewLimits;
import org.xunyao.supervision.escalation.Escalations.Waiting;

/// Where the machine hands an alarm up that nobody has decided in time (升级台). It decides nothing: the
/// alarm waits as before, and whoever may decide may still do so. All methods throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class EscalationDesk {
    /// Handing an alarm up (告警升级), the machine's act.
    public static final Action ESCALATE = new Action("alarm.escalate");

    private static final int MOST = 5_000;
    private static final Target WAITING = new Target("alarm", "undecided");
    private static final Target UP = new Target("alarm", "escalated");

    private final Office office;
    private final Escalations escalations;
    private final Alarms alarms;
    private final Rules rules;
    private final Clock clock;

    /// What binds it.
    ///
    /// @param limits when a review is due
    /// @param ladder who hears of it when it is late
    public record Rules(ReviewLimits limits, EscalationLadder ladder) {
        /// The rungs at which a waiting alarm has to go up and did not yet, the lowest first.
        ///
        /// @param waited so long it has waited
        /// @throws FaultException `REVIEW-LIMIT-MISSING` if the data have no row for the colour
        public List<Rung> missing(Waiting alarm, Duration waited) {
            var due = limits.due(alarm.colour(), alarm.raisedAt());
            return ladder.up(alarm.colour(), alarm.raisedAt(), due, waited).stream()
                    .filter(rung -> !alarm.gone().contains(rung.percent()))
                    .toList();
        }
    }

    /// @param alarms as they stand now
    public EscalationDesk(Office office, Escalations escalations, Alarms alarms, Rules rules, Clock clock) {
        this.office = office;
        this.escalations = escalations;
        this.alarms = alarms;
        this.rules = rules;
        this.clock = clock;
    }

    /// The alarms that wait for a person, the oldest first, at most 5 000.
    ///
    /// @param ticket the machine's
    public List<Waiting> waiting(Ticket.OfRule ticket) {
        return office.look(ticket, ESCALATE, WAITING, tx -> escalations.waiting(tx, MOST));
    }

    /// Hands an alarm up by one rung, for good.
    ///
    /// @param ticket the machine's
    /// @param rung with a role
    /// @throws FaultException `ESCALATION-OVER` if somebody has decided it, `ESCALATION-DONE` if another
    ///     station was first; then nothing is saved
    public Saved<Escalation> escalate(Ticket.OfRule ticket, AlarmId id, Rung rung) {
        return office.perform(ticket, ESCALATE, id.target(), tx -> {
            AlarmHead head = alarms.find(tx, id)
                    .filter(Alarm.Raised.class::isInstance)
                    .map(Alarm::head)
                    .orElseThrow(() -> new FaultException("ESCALATION-OVER", "alarm " + id.value()));
            boolean done = escalations.of(tx, id).stream().anyMatch(one -> one.percent() == rung.percent());
            if (done) {
                throw new FaultException("ESCALATION-DONE", "alarm " + id.value());
            }
            var escalation = new Escalation(
                    id,
                    rung.percent(),
                    rung.role().orElseThrow(),
                    rung.colour(),
                    rules.limits().due(head).at(),
                    clock.now());
            escalations.add(tx, escalation);
            return escalation;
        });
    }

    /// A page of what went up of alarms that still wait, in the order in which it went up.
    ///
    /// @param after the last of the page before, or none for the first page
    /// @param limit 1..1000
    public List<Escalation> open(Ticket ticket, Optional<Escalation> after, int limit) {
        return office.look(ticket, AlarmDesk.LOOK, UP, tx -> escalations.open(tx, after, limit));
    }

    /// What went up of one alarm, decided or not, the lowest rung first.
    public List<Escalation> of(Ticket ticket, AlarmId id) {
        return office.look(ticket, AlarmDesk.LOOK, id.target(), tx -> escalations.of(tx, id));
    }
}
