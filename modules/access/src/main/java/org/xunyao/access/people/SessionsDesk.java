package org.xunyao.access.people;

import java.util.List;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.kernel.FaultException;

/// Where it is seen who is in, and a session is ended (会话管理).
public final class SessionsDesk {
    /// Reading the live sessions.
    public static final Action LOOK = new Action("session.look");
    /// Ending a session.
    public static final Action END = new Action("session.end");

    private final Office office;
    private final LiveSessions sessions;

    /// @param sessions of this station
    public SessionsDesk(Office office, LiveSessions sessions) {
        this.office = office;
        this.sessions = sessions;
    }

    /// Who is in now, the newest first.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public List<LiveSessions.Live> live(Ticket ticket) {
        return office.look(ticket, LOOK, new Target("session", "*"), tx -> sessions.all());
    }

    /// Ends a session: whoever is in by it acts no more.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    /// @throws FaultException `SESSION-GONE` if it ended before
    public Saved<LiveSessions.Live> end(Ticket.OfPerson ticket, UUID session) {
        Saved<LiveSessions.Live> saved = office.perform(
                ticket,
                END,
                new Target("session", session.toString()),
                tx -> sessions.find(session).orElseThrow(() -> new FaultException("SESSION-GONE", session.toString())));
        sessions.end(session);
        return saved;
    }
}
