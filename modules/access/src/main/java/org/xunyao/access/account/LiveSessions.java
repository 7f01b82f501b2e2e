package org.xunyao.access.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Ticket;

/// Who is in at this station now (在线会话). A session lasts no longer than the program. Safe for several
/// threads.
public final class LiveSessions {
    private final Map<UUID, Live> live = new ConcurrentHashMap<>();

    /// Nobody is in.
    public LiveSessions() {}

    void admit(Ticket.OfPerson ticket, Instant since) {
        live.put(ticket.session(), new Live(ticket.session(), ticket.person(), since));
    }

    /// Whether the session is one of those.
    public boolean holds(Ticket.OfPerson ticket) {
        return Optional.ofNullable(live.get(ticket.session()))
                .map(found -> found.person().id().equals(ticket.person().id()))
                .orElse(false);
    }

    /// A session, if it is live.
    public Optional<Live> find(UUID session) {
        return Optional.ofNullable(live.get(session));
    }

    /// All sessions, the newest first.
    public List<Live> all() {
        return live.values().stream()
                .sorted(Comparator.comparing(Live::since).reversed())
                .toList();
    }

    /// The session acts no more.
    public void end(UUID session) {
        live.remove(session);
    }

    /// No session of the person acts any more.
    public void endAll(PersonId person) {
        live.values().removeIf(one -> one.person().id().equals(person));
    }

    /// A session.
    ///
    /// @param since when it was let in
    public record Live(UUID session, Person person, Instant since) {}
}
