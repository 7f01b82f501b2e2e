package org.xunyao.access.audit;

import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AuditIndex.Place;
import org.xunyao.kernel.Tx;

/// The desk where the audit is searched (审计检索).
public final class AuditSearch {
    /// Searching and reading the audit.
    public static final Action LOOK = new Action("audit.look");

    private final Office office;
    private final AuditShelf shelf;

    /// @param shelf of the station whose audit is read
    public AuditSearch(Office office, AuditShelf shelf) {
        this.office = office;
        this.shelf = shelf;
    }

    /// A page, newest first.
    ///
    /// @param after the place of the last link of the page before; nothing for the first page
    /// @param limit at most this many, 1..1000
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    public List<AuditRecord> page(Ticket ticket, AuditQuery query, Optional<Place> after, int limit) {
        return office.look(ticket, LOOK, target(), tx -> shelf.index().page(tx, shelf.station(), query, after, limit));
    }

    /// Where a link stands: its neighbours, and the first checkpoint that covers it.
    public Neighbours around(Ticket ticket, long sequence) {
        return office.look(ticket, LOOK, target(), tx -> neighbours(tx, sequence));
    }

    /// The newest checkpoints, newest first.
    ///
    /// @param limit at most this many, 1..10000
    public List<SignedCheckpoint> checkpoints(Ticket ticket, int limit) {
        return office.look(
                ticket, LOOK, target(), tx -> shelf.checkpoints().newest(tx, shelf.station(), Long.MAX_VALUE, limit));
    }

    private Neighbours neighbours(Tx tx, long sequence) {
        List<AuditRecord> three = shelf.trail().from(tx, shelf.station(), Math.max(1, sequence - 1), 3);
        return new Neighbours(
                three.stream().filter(link -> link.sequence() == sequence - 1).findFirst(),
                three.stream().filter(link -> link.sequence() == sequence + 1).findFirst(),
                shelf.checkpoints().from(tx, shelf.station(), sequence, 1).stream()
                        .findFirst());
    }

    private Target target() {
        return new Target("audit", shelf.station());
    }

    /// The surroundings of a link (前后记录).
    ///
    /// @param before the link before, nothing at the beginning or if it is missing
    /// @param after the link after, nothing at the end or if it is missing
    /// @param covered the first checkpoint at or after it
    public record Neighbours(
            Optional<AuditRecord> before, Optional<AuditRecord> after, Optional<SignedCheckpoint> covered) {}
}
