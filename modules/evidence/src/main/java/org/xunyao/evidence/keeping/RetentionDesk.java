package org.xunyao.evidence.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.Custody;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItems;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

/// The desk that ends the keeping of evidence (到期处置台). The machine only says what is due; a person
/// disposes, one item at a time, with a reason.
public final class RetentionDesk {
    /// Seeing what is due (到期查看).
    public static final Action LOOK = new Action("evidence.due");

    /// Ending the keeping of one item (到期销毁).
    public static final Action DISPOSE = new Action("evidence.dispose");

    /// Removing the bytes of disposed items (销毁文件), by the machine at its start.
    public static final Action SWEEP = new Action("evidence.sweep");

    private static final int MOST_AT_ONCE = 1_000;
    private static final int PAGE = 200;
    private static final Target ALL = new Target("evidence", "due");

    private final Office office;
    private final EvidenceItems items;
    private final EvidenceKeeping keeping;
    private final Vault vault;
    private final RetentionTable table;
    private final Clock clock;

    /// @param table the terms
    public RetentionDesk(
            Office office,
            EvidenceItems items,
            EvidenceKeeping keeping,
            Vault vault,
            RetentionTable table,
            Clock clock) {
        this.office = office;
        this.items = items;
        this.keeping = keeping;
        this.vault = vault;
        this.table = table;
        this.clock = clock;
    }

    /// Items whose every term is over, oldest first. Those that are kept are passed over however many
    /// they are.
    ///
    /// @param limit 1..1000
    public List<Due> due(Ticket ticket, int limit) {
        LocalDate today = clock.today();
        OptionalInt shortest = table.shortest(today);
        return office.look(ticket, LOOK, ALL, tx -> {
            if (shortest.isEmpty()) {
                return List.of();
            }
            Instant before = today.minusDays(shortest.getAsInt())
                    .atStartOfDay(table.zone())
                    .toInstant();
            return due(tx, before, limit);
        });
    }

    private List<Due> due(Tx tx, Instant before, int limit) {
        var found = new ArrayList<Due>();
        List<HeldItem> page = keeping.sealedBefore(tx, before, Optional.empty(), PAGE);
        while (!page.isEmpty() && found.size() < limit) {
            page.forEach(held -> over(held).ifPresent(last -> found.add(new Due(held, last))));
            page = keeping.sealedBefore(tx, before, Optional.of(page.getLast().item()), PAGE);
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /// How long an item is kept, and for what.
    ///
    /// @throws FaultException `EVIDENCE-UNKNOWN`
    public Term term(Ticket ticket, EvidenceId id) {
        var target = new Target("evidence", id.value().toString());
        return office.look(ticket, EvidenceDesk.READ, target, tx -> {
            Optional<Disposal> disposal = keeping.disposal(tx, id);
            if (disposal.isPresent()) {
                return new Term(Set.of(), Optional.empty(), false, disposal);
            }
            HeldItem held = held(tx, id);
            return new Term(
                    held.holdings(),
                    table.lastDay(held, clock.today()),
                    over(held).isPresent(),
                    disposal);
        });
    }

    /// Ends the keeping of an item. Its bytes go with the next {@link #sweep}, when nobody seals.
    ///
    /// @param reason 1 to 500 characters
    /// @throws FaultException `EVIDENCE-UNKNOWN`; `EVIDENCE-KEPT` if a term still runs or the item
    ///     belongs to a lead or a case
    public Saved<Disposal> dispose(Ticket ticket, EvidenceId id, String reason) {
        var target = new Target("evidence", id.value().toString());
        return office.perform(ticket, DISPOSE, target, tx -> dispose(tx, ticket, id, reason));
    }

    private Disposal dispose(Tx tx, Ticket ticket, EvidenceId id, String reason) {
        HeldItem held = held(tx, id);
        if (over(held).isEmpty()) {
            throw new FaultException("EVIDENCE-KEPT", "kept for " + held.holdings());
        }
        var disposal = new Disposal(id, clock.now(), ticket.actor(), reason);
        keeping.dispose(tx, disposal);
        String sha256 = held.item().digests().sha256();
        items.append(tx, id, new Custody(disposal.at(), disposal.by(), DISPOSE.code(), sha256));
        return disposal;
    }

    /// Whether {@link #sweep} would find anything, so that a start with nothing to do leaves no trace.
    public boolean hasUnswept(Ticket ticket) {
        return office.look(ticket, SWEEP, ALL, tx -> !keeping.unswept(tx, 1).isEmpty());
    }

    /// Removes the bytes that only disposed items name. Run at the start, before anything is sealed: a
    /// file that is sealed anew meanwhile would be taken away under its row.
    ///
    /// @return how many files went
    /// @throws FaultException `EVIDENCE-DISK` if one stays; the next start tries again
    public Saved<Integer> sweep(Ticket ticket) {
        return office.perform(ticket, SWEEP, ALL, tx -> {
            List<String> orphaned = keeping.unswept(tx, MOST_AT_ONCE);
            for (String sha256 : orphaned) {
                vault.discard(sha256);
                keeping.swept(tx, sha256);
            }
            return orphaned.size();
        });
    }

    private HeldItem held(Tx tx, EvidenceId id) {
        return keeping.held(tx, id).orElseThrow(() -> new FaultException("EVIDENCE-UNKNOWN", "no item " + id.value()));
    }

    private Optional<LocalDate> over(HeldItem held) {
        LocalDate today = clock.today();
        return table.lastDay(held, today).filter(today::isAfter);
    }

    /// How long an item is kept (留存期限).
    ///
    /// @param holdings all that it is kept for; empty once it was disposed of
    /// @param lastDay on which it must be kept; empty if no end is known
    /// @param over whether it may be disposed of today
    /// @param disposal nothing while it is kept
    public record Term(Set<Holding> holdings, Optional<LocalDate> lastDay, boolean over, Optional<Disposal> disposal) {
        /// Copies the set.
        public Term {
            holdings = Set.copyOf(holdings);
        }
    }

    /// An item that may be disposed of.
    ///
    /// @param lastDay on which it had to be kept
    public record Due(HeldItem held, LocalDate lastDay) {}
}
