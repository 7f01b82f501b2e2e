package org.xunyao.access;

import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: whether whoever signed in may still act (在岗校验): the session was not ended, the account is not
/// disabled. It is asked at every act, so that an administrator's word counts at once.
@FunctionalInterface
public interface Presence {
    /// Why the person may not act now, or nothing if he may.
    Optional<Refusal> refusal(Tx tx, Ticket.OfPerson ticket);

    /// Everybody may act as long as the ticket lasts.
    static Presence always() {
        return (tx, ticket) -> Optional.empty();
    }
}
