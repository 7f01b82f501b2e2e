package org.xunyao.store.term;

import java.util.List;
import org.xunyao.casework.term.CalendarFile;
import org.xunyao.casework.term.CalendarFiles;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link CalendarFiles} in the database. Two stations that take one in at once: the second is refused.
public final class CalendarFilesInStore implements CalendarFiles {
    /// An adapter without state; the transaction carries everything.
    public CalendarFilesInStore() {}

    @Override
    public List<CalendarFile.Taken> newest(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from CalendarFileRow row where row.fileNo = (select max(other.fileNo) from CalendarFileRow"
                                + " other where other.layer = row.layer and other.ofYear = row.ofYear)",
                        CalendarFileRow.class)
                .getResultList()
                .stream()
                .map(CalendarFileRow::taken)
                .toList();
    }

    @Override
    public void add(Tx tx, CalendarFile.Taken file) {
        var row = new CalendarFileRow();
        row.layer = file.layer().name();
        row.ofYear = file.year();
        row.fileNo = Sessions.of(tx)
                        .createSelectionQuery(
                                "select coalesce(max(fileNo), 0) from CalendarFileRow where layer = :layer"
                                        + " and ofYear = :year",
                                Integer.class)
                        .setParameter("layer", row.layer)
                        .setParameter("year", row.ofYear)
                        .getSingleResult()
                + 1;
        row.content = file.text();
        row.by = file.by();
        row.at = file.at();
        Sessions.of(tx).insert(row);
    }
}
