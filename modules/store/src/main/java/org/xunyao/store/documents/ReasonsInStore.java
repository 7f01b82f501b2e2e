package org.xunyao.store.documents;

import java.util.List;
import java.util.UUID;
import org.xunyao.documents.finding.LintReasons;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link LintReasons} in the database.
public final class ReasonsInStore implements LintReasons {
    /// An adapter without state; the transaction carries everything.
    public ReasonsInStore() {}

    @Override
    public List<Kept> of(Tx tx, UUID document) {
        return Sessions.of(tx)
                .createSelectionQuery("from ReasonRow where document = :document order by number", ReasonRow.class)
                .setParameter("document", document.toString())
                .getResultList()
                .stream()
                .map(ReasonRow::kept)
                .toList();
    }

    @Override
    public void add(Tx tx, UUID document, List<Kept> kept) {
        int number = 0;
        for (Kept one : kept) {
            number++;
            Sessions.of(tx).insert(ReasonRow.of(document, number, one));
        }
    }
}
