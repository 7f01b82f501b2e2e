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
        var target = new Target("clock", jump.before() + ">" + jump.after());
        return office.perform(ticket, JUMP, target, tx -> {
            jumps.add(tx, ids.next(), jump);
            return jump;
        });
    }
}
