package org.xunyao.supervision.identity;

import java.util.Optional;
import java.util.UUID;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;

/// What is over ends by itself (到期、离职自动终止), and keys that nobody may use any more go.
///
/// @param ticket the machine's
public record IdentityRound(IdentityDesk desk, Ticket.OfRule ticket) implements Runnable {
    @Override
    public void run() {
        Optional<FaultException> refused = Optional.empty();
        for (UUID id : desk.due(ticket).keySet()) {
            try {
                desk.end(ticket, id);
            } catch (FaultException stays) {
                // One that cannot end now holds up neither the others nor the sweeping.
                refused = Optional.of(stays);
            }
        }
        desk.sweep(ticket);
        if (refused.isPresent()) {
            throw refused.get();
        }
    }
}
