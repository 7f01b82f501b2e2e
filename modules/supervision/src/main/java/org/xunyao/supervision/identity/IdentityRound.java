package org.xunyao.supervision.identity;

import org.xunyao.access.Ticket;

/// What is over ends by itself (到期、离职自动终止), and keys that nobody may use any more go.
///
/// @param ticket the machine's
public record IdentityRound(IdentityDesk desk, Ticket.OfRule ticket) implements Runnable {
    @Override
    public void run() {
        desk.due(ticket).keySet().forEach(id -> desk.end(ticket, id));
        desk.sweep(ticket);
    }
}
