package org.xunyao.store.clock;

import java.util.List;
import java.util.UUID;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.kernel.clock.ClockJumps;
import org.xunyao.store.session.Sessions;

/// {@link ClockJumps} in the database, in the order in which they were added: wall clocks are no order here.
public final class ClockJumpsInStore implements ClockJumps {
    /// An adapter without state; the transaction carries everything.
    public ClockJumpsInStore() {}

    @Override
    public void add(Tx tx, UUID id, ClockJump jump) {
        long last = Sessions.of(tx)
                .createSelectionQuery("select coalesce(max(number), 0) from ClockJumpRow", Long.class)
                .getSingleResult();
        Sessions.of(tx).insert(ClockJumpRow.of(id, last + 1, jump));
    }

    @Override
    public List<ClockJump> untold(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery("from ClockJumpRow where toldIn is null order by number", ClockJumpRow.class)
                .getResultList()
                .stream()
                .map(ClockJumpRow::jump)
                .toList();
    }

    @Override
    public void tell(Tx tx, UUID document) {
        Sessions.of(tx)
                .createMutationQuery("update ClockJumpRow set toldIn = :document where toldIn is null")
                .setParameter("document", document.toString())
                .executeUpdate();
    }
}
