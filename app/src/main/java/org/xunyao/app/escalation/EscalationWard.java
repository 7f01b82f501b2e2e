package org.xunyao.app.escalation;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.supervision.escalation.EscalationDesk;
import org.xunyao.supervision.escalation.Escalations.Waiting;
import org.xunyao.supervision.escalation.LivedWait;
import org.xunyao.supervision.escalation.Rung;

/// Hands up alarms that nobody has decided in time. Where several stations share one store the first one
/// does it; the others are refused and find it done. It waits for the store.
public final class EscalationWard implements Runnable {
    private static final System.Logger LOG = System.getLogger(EscalationWard.class.getName());
    private static final Ticket.OfRule ESCALATION = new Ticket.OfRule("escalation/1");

    private final EscalationDesk desk;
    private final EscalationDesk.Rules rules;
    private final Supplier<List<ClockJump>> before;
    private final Clock clock;
    private Optional<LivedWait> waits = Optional.empty();

    /// @param before reads the jumps that were recorded before this start
    public EscalationWard(
            EscalationDesk desk, EscalationDesk.Rules rules, Supplier<List<ClockJump>> before, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.before = before;
        this.clock = clock;
    }

    /// Looks once at all that waits. What is refused comes again with the next turn.
    @Override
    public synchronized void run() {
        if (waits.isEmpty()) {
            waits = Optional.of(new LivedWait(clock, before.get()));
        }
        LivedWait lived = waits.get();
        List<Waiting> all = desk.waiting(ESCALATION);
        lived.keep(all.stream().map(Waiting::alarm).collect(Collectors.toSet()));
        for (Waiting alarm : all) {
            rules.missing(alarm, lived.of(alarm.alarm(), alarm.raisedAt())).forEach(rung -> up(alarm, rung));
        }
    }

    // Somebody decided it just now, or another station was first; the others go up all the same.
    private void up(Waiting alarm, Rung rung) {
        try {
            desk.escalate(ESCALATION, alarm.alarm(), rung);
        } catch (FaultException | RefusedException refused) {
            LOG.log(Level.INFO, "not handed up: {0}", refused.getMessage());
        }
    }
}
