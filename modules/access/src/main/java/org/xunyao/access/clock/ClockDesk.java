package org.xunyao.access.clock;

import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.kernel.clock.ClockJumps;

/// The desk at which the machine writes down that its clock was moved (时钟台).
public final class ClockDesk {
    /// Recording a jump.
    public static final Action JUMP = new Action("clock.jump");

    /// Confirming that the clock is right (确认本机时钟).
    public static final Action CONFIRM = new Action("clock.confirm");

    private final Office office;
    private final ClockJumps jumps;
    private final Ids ids;

    /// @param office the only way in
    public ClockDesk(Office office, ClockJumps jumps, Ids ids) {
        this.office = office;
        this.jumps = jumps;
        this.ids = ids;
    }

    /// Records a jump: an audit row that says from when to when, and a note for the next document.
    ///
    /// @throws org.xunyao.kernel.FaultException `STORE-…`; then it is still to be recorded
    public Saved<ClockJump> record(Ticket ticket, ClockJump jump) {
        return office.perform(ticket, JUMP, target(jump), tx -> {
            jumps.add(tx, ids.next(), jump);
            return jump;
        });
    }

    /// Records that a person found the wall clock right: jumps of before count no more.
    ///
    /// @param said from the time that was reckoned by to the one that the wall clock shows
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    public Saved<ClockJump> confirm(Ticket.OfPerson ticket, ClockJump said) {
        return office.perform(ticket, CONFIRM, target(said), tx -> said);
    }

    private static Target target(ClockJump jump) {
        return new Target("clock", jump.before() + ">" + jump.after());
    }
}
