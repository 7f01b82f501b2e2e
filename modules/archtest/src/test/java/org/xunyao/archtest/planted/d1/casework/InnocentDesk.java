package org.xunyao.archtest.planted.d1.casework;

import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;

/// A desk that asks once, in a private method.
public final class InnocentDesk {
    private final Office office;

    /// @param office is asked once
    public InnocentDesk(Office office) {
        this.office = office;
    }

    /// Once.
    public int once(Ticket ticket, Action action, Target target) {
        return ask(ticket, action, target);
    }

    private int ask(Ticket ticket, Action action, Target target) {
        return office.look(ticket, action, target, tx -> 1);
    }
}
