package org.xunyao.access.account;

import java.util.Optional;
import org.xunyao.access.Presence;
import org.xunyao.access.Refusal;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Tx;

/// Lets act whose session is live, whose account is open and whose roles are still those he came in with.
///
/// @param sessions of this station
/// @param accounts of all stations
public record AtWork(LiveSessions sessions, Accounts accounts) implements Presence {
    @Override
    public Optional<Refusal> refusal(Tx tx, Ticket.OfPerson ticket) {
        Optional<Account> account = accounts.of(tx, ticket.person().id());
        if (account.flatMap(known -> known.standing().closed()).isPresent()) {
            return Optional.of(new Refusal.DisabledPerson());
        }
        boolean same = account.filter(known -> known.person().roles().equals(ticket.roles()))
                .isPresent();
        return same && sessions.holds(ticket) ? Optional.empty() : Optional.of(new Refusal.SessionEnded());
    }
}
