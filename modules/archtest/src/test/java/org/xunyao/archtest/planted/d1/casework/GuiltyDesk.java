package org.xunyao.archtest.planted.d1.casework;

import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;

/// A desk that asks twice in one method and never in another.
public final class GuiltyDesk {
    private final Office office;

    /// @param office is asked too often
    public GuiltyDesk(Office office) {
        this.office = office;
    }

    /// Twice.
    public void twice(Ticket ticket, Action action, Target target) {
        office.look(ticket, action, target, tx -> 1);
        office.look(ticket, action, target, tx -> 2);
    }

    /// Never.
    public String never() {
        return "not asked";
    }
}
