package org.xunyao.store.knowledge;

import java.util.List;
import org.xunyao.casework.knowledge.LawText;
import org.xunyao.casework.knowledge.LawTexts;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link LawTexts} in the database. Two stations that take one in at once: the second is refused.
public final class LawTextsInStore implements LawTexts {
    /// An adapter without state; the transaction carries everything.
    public LawTextsInStore() {}

    @Override
    public List<LawText.Taken> newest(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from LawTextRow row where row.textNo = (select max(other.textNo) from LawTextRow other"
                                + " where other.lawName = row.lawName and other.fromOn = row.fromOn)",
                        LawTextRow.class)
                .getResultList()
                .stream()
                .map(LawTextRow::taken)
                .toList();
    }

    @Override
    public void add(Tx tx, LawText.Taken text) {
        var row = new LawTextRow();
        row.lawName = text.name();
        row.fromOn = text.from();
        row.textNo = Sessions.of(tx)
                        .createSelectionQuery(
                                "select coalesce(max(textNo), 0) from LawTextRow where lawName = :name"
                                        + " and fromOn = :day",
                                Integer.class)
                        .setParameter("name", row.lawName)
                        .setParameter("day", row.fromOn)
                        .getSingleResult()
                + 1;
        row.content = text.text();
        row.by = text.by();
        row.at = text.at();
        Sessions.of(tx).insert(row);
    }
}
