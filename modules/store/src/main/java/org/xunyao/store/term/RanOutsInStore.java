package org.xunyao.store.term;

import java.util.List;
import org.xunyao.casework.term.RanOut;
import org.xunyao.casework.term.RanOuts;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link RanOuts} in the database. Two stations that note one at once: the second is refused.
public final class RanOutsInStore implements RanOuts {
    /// An adapter without state; the transaction carries everything.
    public RanOutsInStore() {}

    @Override
    public List<RanOut> all(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery("from RanOutRow order by at, matter, term, lastOn", RanOutRow.class)
                .getResultList()
                .stream()
                .map(RanOutRow::note)
                .toList();
    }

    @Override
    public void add(Tx tx, RanOut note) {
        Sessions.of(tx).insert(RanOutRow.of(note));
    }
}
