package org.xunyao.evidence.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceItems;
import org.xunyao.evidence.keeping.EvidenceKeeping;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

/// The desk where evidence is looked up (证据目录台). It reads rows, never files.
public final class CatalogueDesk {
    private static final Target ALL = new Target("evidence", "*");

    // The wall clock may have been set back since; what was recorded later by it is shown all the same.
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Office office;
    private final EvidenceItems items;
    private final EvidenceKeeping keeping;

    /// @param office the only way in
    public CatalogueDesk(Office office, EvidenceItems items, EvidenceKeeping keeping) {
        this.office = office;
        this.items = items;
        this.keeping = keeping;
    }

    /// One page of all evidence, newest first.
    ///
    /// @param after the last item of the page before
    /// @param limit 1..1000
    public List<Entry> page(Ticket ticket, Optional<EvidenceItem> after, int limit) {
        return office.look(
                ticket,
                EvidenceDesk.READ,
                ALL,
                tx -> entries(
                        tx,
                        after.map(last -> items.older(tx, last, limit)).orElseGet(() -> items.newest(tx, END, limit))));
    }

    /// Some items by their identities, in that order; those that do not exist are left out.
    ///
    /// @param ids at most 1000
    public List<Entry> some(Ticket ticket, List<EvidenceId> ids) {
        return office.look(
                ticket,
                EvidenceDesk.READ,
                ALL,
                tx -> entries(
                        tx,
                        ids.stream().flatMap(id -> items.find(tx, id).stream()).toList()));
    }

    /// How many items there are.
    public long count(Ticket ticket) {
        return office.look(ticket, EvidenceDesk.READ, ALL, items::count);
    }

    /// Everything of one item.
    ///
    /// @throws FaultException `EVIDENCE-UNKNOWN` if there is no such item
    public Dossier dossier(Ticket ticket, EvidenceId id) {
        var target = new Target("evidence", id.value().toString());
        return office.look(ticket, EvidenceDesk.READ, target, tx -> {
            EvidenceItem item = items.find(tx, id)
                    .orElseThrow(() -> new FaultException("EVIDENCE-UNKNOWN", "no item " + id.value()));
            return new Dossier(
                    entries(tx, List.of(item)).getFirst(),
                    items.custody(tx, id),
                    item.derivedFrom().flatMap(original -> items.find(tx, original)),
                    items.copies(tx, id));
        });
    }

    private List<Entry> entries(Tx tx, List<EvidenceItem> found) {
        List<EvidenceId> ids = found.stream().map(EvidenceItem::id).toList();
        Map<EvidenceId, List<Target>> targets = items.targets(tx, ids);
        Set<EvidenceId> disposed = keeping.disposed(tx, ids);
        return found.stream()
                .map(item -> new Entry(item, targets.getOrDefault(item.id(), List.of()), disposed.contains(item.id())))
                .toList();
    }
}
