package org.xunyao.app.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Ticket;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.supervision.escalation.EscalationDesk;

/// What belongs to handing alarms up (告警升级).
///
/// @param ward hands them up by itself
public record Escalating(EscalationDesk desk, EscalationDesk.Rules rules, EscalationWard ward) {
    private static final int PAGE = 1_000;
    private static final int MOST = 5_000;

    /// What went up of alarms that still wait, those that went first in front, at most 5 000; waits for
    /// the store.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not look
    public List<Escalation> open(Ticket ticket) {
        var all = new ArrayList<Escalation>();
        List<Escalation> page;
        do {
            Optional<Escalation> last = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
            page = desk.open(ticket, last, PAGE);
            all.addAll(page);
        } while (page.size() == PAGE && all.size() < MOST);
        return List.copyOf(all);
    }
}
