package org.xunyao.access.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.xunyao.access.Action;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Tx;

/// The desk that looks at a station's audit chain (审计查验). It remembers how far the chain was found whole,
/// so that looking every minute costs what was added in that minute.
public final class AuditDesk {
    /// Reading and recomputing the chain.
    public static final Action CHECK = new Action("audit.check");

    private static final int PAGE = 1_000;

    private final Office office;
    private final AuditShelf shelf;
    private final AuditChain chain;
    private final AtomicReference<Optional<AuditRecord>> mark = new AtomicReference<>(Optional.empty());

    /// @param shelf of the station whose chain is looked at
    public AuditDesk(Office office, AuditShelf shelf, AuditChain chain) {
        this.office = office;
        this.shelf = shelf;
        this.chain = chain;
    }

    /// Recomputes what was added since the last look; the first look of a process begins at the newest
    /// stored checkpoint. What lies before is the business of {@link #verify}.
    public Chain check(Ticket ticket) {
        return office.look(ticket, CHECK, target(), this::further);
    }

    /// Recomputes the whole chain; its time grows with the chain, so never on the FX thread.
    ///
    /// @param trusted checkpoints whose signatures are good, from the store and from outside
    /// @throws java.util.concurrent.CancellationException if the watch asked for it
    public ChainFinding verify(Ticket ticket, Collection<Checkpoint> trusted, Watch watch) {
        return office.look(ticket, CHECK, target(), tx -> whole(tx, trusted, watch));
    }

    /// The checkpoints of the store, oldest first.
    ///
    /// @param from number of the first link of interest
    /// @param limit at most this many, 1..10000
    public List<SignedCheckpoint> checkpoints(Ticket ticket, long from, int limit) {
        return office.look(ticket, CHECK, target(), tx -> shelf.checkpoints().from(tx, shelf.station(), from, limit));
    }

    /// The links whose checkpoints in the store are no checkpoints any more, ascending, at most a thousand.
    public List<Long> mangled(Ticket ticket) {
        return office.look(ticket, CHECK, target(), tx -> shelf.checkpoints().mangled(tx, shelf.station()));
    }

    private Target target() {
        return new Target("audit", shelf.station());
    }

    private Chain further(Tx tx) {
        Start start = start(tx);
        var walk = new ChainWalk(chain::whole, List.of());
        walk.begin(start.sequence());
        start.head().ifPresent(head -> walk.know(start.sequence(), head));
        Optional<AuditRecord> last = Optional.empty();
        long next = start.sequence();
        for (List<AuditRecord> page = page(tx, next); !page.isEmpty(); page = page(tx, next)) {
            page.forEach(walk::take);
            last = Optional.of(page.getLast());
            next = page.getLast().sequence() + 1;
        }
        ChainFinding found = walk.end();
        if (found.whole()) {
            mark.set(last);
        }
        OptionalLong bad =
                found.bad().map(one -> OptionalLong.of(one.sequence())).orElse(OptionalLong.empty());
        return new Chain(found.last(), bad);
    }

    /// The link to begin with and what is known of it; a chain whose first link is not number 1 lost its
    /// beginning.
    private Start start(Tx tx) {
        return mark.get()
                .map(link -> new Start(link.sequence(), Optional.of(link.digest())))
                .or(() -> shelf.checkpoints()
                        .last(tx, shelf.station())
                        .map(signed -> new Start(
                                signed.checkpoint().sequence(),
                                Optional.of(signed.checkpoint().head()))))
                .orElseGet(() -> new Start(1, Optional.empty()));
    }

    private ChainFinding whole(Tx tx, Collection<Checkpoint> trusted, Watch watch) {
        long of = shelf.trail()
                .last(tx, shelf.station())
                .map(AuditRecord::sequence)
                .orElse(0L);
        var walk = new ChainWalk(chain::whole, trusted);
        walk.begin(1);
        long next = 1;
        for (List<AuditRecord> page = page(tx, next); !page.isEmpty(); page = page(tx, next)) {
            page.forEach(walk::take);
            next = page.getLast().sequence() + 1;
            watch.passed(next - 1, of);
        }
        return walk.end();
    }

    private List<AuditRecord> page(Tx tx, long from) {
        return shelf.trail().from(tx, shelf.station(), from, PAGE);
    }

    /// What a look found.
    ///
    /// @param length links that are sound
    /// @param broken sequence number of the first bad link, or nothing
    public record Chain(long length, OptionalLong broken) {}

    /// Hears how far a whole verification is, and may stop it.
    @FunctionalInterface
    public interface Watch {
        /// So many links are done.
        ///
        /// @param of all links when it began
        /// @throws java.util.concurrent.CancellationException if the person asked to stop
        void passed(long links, long of);
    }

    private record Start(long sequence, Optional<String> head) {}
}
