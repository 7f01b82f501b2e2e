package org.xunyao.store.casework.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureActText;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureFiles;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Children;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;

/// {@link MeasureFiles} in the database.
public final class MeasureFilesInStore implements MeasureFiles {
    private final MeasureActText text;

    /// An adapter without state of its own; the transaction carries everything.
    ///
    /// @param text writes and reads what the journals say
    public MeasureFilesInStore(MeasureActText text) {
        this.text = text;
    }

    @Override
    public MeasureFile of(Tx tx, CaseId id) {
        Optional<MeasureFileRow> row =
                SeenVersions.find(tx, MeasureFileRow.class, id.value().toString());
        return row.isEmpty()
                ? MeasureFile.empty(id)
                : read(Sessions.of(tx), List.of(id)).getFirst();
    }

    @Override
    public List<MeasureFile> of(Tx tx, List<CaseId> ids) {
        return read(Sessions.of(tx), ids).stream()
                .filter(file -> !file.measures().isEmpty())
                .toList();
    }

    @Override
    public void put(Tx tx, MeasureFile file) {
        StatelessSession session = Sessions.of(tx);
        String id = file.id().value().toString();
        SeenVersions.put(tx, MeasureFileRow.of(id));
        int lines = stored(session, "MeasureEntryRow", id);
        int items = stored(session, "GoodsItemRow", id);
        int movements = stored(session, "GoodsMovementRow", id);
        MeasureFile kept = lines == 0
                ? MeasureFile.empty(file.id())
                : read(session, List.of(file.id())).getFirst();
        for (Measure measure : file.measures()) {
            int had = kept.measure(measure.number())
                    .map(one -> one.entries().size())
                    .orElse(0);
            measure.entries().stream()
                    .skip(had)
                    .forEach(entry -> session.insert(MeasureEntryRow.of(id, measure.number(), entry, text)));
            lines -= had;
        }
        GoodsLedger ledger = file.ledger();
        if (lines != 0
                || items > ledger.items().size()
                || movements > ledger.movements().size()) {
            throw new FaultException("STORE-BROKEN", "measures of case " + id + " lost lines");
        }
        ledger.items().stream().skip(items).forEach(item -> session.insert(GoodsItemRow.of(id, item)));
        ledger.movements().stream().skip(movements).forEach(one -> session.insert(GoodsMovementRow.of(id, one)));
    }

    private static int stored(StatelessSession session, String rows, String id) {
        return session.createSelectionQuery("select count(*) from " + rows + " where caseId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult()
                .intValue();
    }

    private List<MeasureFile> read(StatelessSession session, List<CaseId> ids) {
        List<String> owners = ids.stream().map(id -> id.value().toString()).toList();
        Children<MeasureEntryRow> entries = Children.read(
                session,
                MeasureEntryRow.class,
                "from MeasureEntryRow where caseId in :owners order by caseId, measureNo, entryNo",
                owners,
                row -> row.caseId);
        Children<GoodsItemRow> items = Children.read(
                session,
                GoodsItemRow.class,
                "from GoodsItemRow where caseId in :owners order by caseId, itemNo",
                owners,
                row -> row.caseId);
        Children<GoodsMovementRow> movements = Children.read(
                session,
                GoodsMovementRow.class,
                "from GoodsMovementRow where caseId in :owners order by caseId, movementNo",
                owners,
                row -> row.caseId);
        return ids.stream()
                .map(id -> file(
                        id,
                        entries.of(id.value().toString()),
                        items.of(id.value().toString()),
                        movements.of(id.value().toString())))
                .toList();
    }

    private MeasureFile file(
            CaseId id, List<MeasureEntryRow> entries, List<GoodsItemRow> items, List<GoodsMovementRow> movements) {
        var journals = new ArrayList<Measure>();
        try {
            entries.stream()
                    .collect(Collectors.groupingBy(row -> row.measureNo))
                    .forEach((number, rows) -> journals.add(new Measure(number, lines(rows))));
            var ledger = new GoodsLedger(
                    items.stream().map(GoodsItemRow::item).toList(),
                    movements.stream().map(GoodsMovementRow::movement).toList());
            journals.sort(Comparator.comparingInt(Measure::number));
            return new MeasureFile(id, journals, ledger);
        } catch (IllegalArgumentException broken) {
            throw new FaultException("STORE-BROKEN", "measures of case " + id.value() + " contradict", broken);
        }
    }

    private List<MeasureEntry> lines(List<MeasureEntryRow> rows) {
        return rows.stream().map(row -> row.entry(text)).toList();
    }
}
