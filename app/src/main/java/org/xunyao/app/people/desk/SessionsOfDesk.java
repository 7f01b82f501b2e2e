package org.xunyao.app.people.desk;

import java.util.List;
import java.util.UUID;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.people.SessionsDesk;
import org.xunyao.app.people.sessions.SessionPorts;
import org.xunyao.app.people.sessions.SessionRow;

/// The sessions over their desk, as one administrator sees them.
public final class SessionsOfDesk implements SessionPorts {
    private final Office office;
    private final SessionsDesk desk;
    private final Ticket.OfPerson ticket;

    /// @param office says why something would be refused
    /// @param ticket of who looks
    public SessionsOfDesk(Office office, SessionsDesk desk, Ticket.OfPerson ticket) {
        this.office = office;
        this.desk = desk;
        this.ticket = ticket;
    }

    @Override
    public List<SessionRow> live() {
        String refused = office.refusal(ticket, SessionsDesk.END, new Target("session", "*"))
                .map(Refusals::code)
                .orElse("");
        return Refusals.asked(() -> desk.live(ticket)).stream()
                .map(live -> row(live, refused))
                .toList();
    }

    @Override
    public void end(UUID session) {
        Refusals.asked(() -> desk.end(ticket, session));
    }

    private SessionRow row(LiveSessions.Live live, String refused) {
        boolean own = live.session().equals(ticket.session());
        return new SessionRow(
                live.session(),
                live.person().login(),
                live.person().name(),
                live.person().unit(),
                live.since(),
                own,
                own ? "OWN_SESSION" : refused);
    }
}
