package org.xunyao.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.xunyao.access.AuditChain.Deed;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// The one way to do something that lasts: permission, then the work, then the audit row, all in one
/// transaction, then {@link Saved}. Each public method of a desk calls {@link #perform} or {@link #look}
/// exactly once; calls never nest.
///
/// One station has one chain, so writing is one at a time; a transaction holds no thinking of a person.
public final class Office {
    private static final Target NOTHING_YET = new Target("new", "");

    private final String station;
    private final Permissions permissions;
    private final Transactions transactions;
    private final AuditTrail trail;
    private final AuditChain chain;
    private final Clock clock;
    private final ReentrantLock pen = new ReentrantLock();
    private final Map<String, Saved<?>> last = new ConcurrentHashMap<>();

    /// @param station names this station's chain
    public Office(
            String station,
            Permissions permissions,
            Transactions transactions,
            AuditTrail trail,
            AuditChain chain,
            Clock clock) {
        this.station = station;
        this.permissions = permissions;
        this.transactions = transactions;
        this.trail = trail;
        this.chain = chain;
        this.clock = clock;
    }

    /// Does the work and records it.
    ///
    /// @param work runs inside the transaction; if it throws, neither it nor an audit row remains
    /// @throws RefusedException if no role of the ticket holds the action; the refusal is recorded
    /// @throws IllegalStateException if called from inside another work
    public <R> Saved<R> perform(Ticket ticket, Action action, Target target, Function<Tx, R> work) {
        return perform(ticket, action, target, result -> target, work);
    }

    /// Does the work and records it under a target that is known only when it is done, such as a new
    /// object.
    ///
    /// @param naming gives the target of the audit row from the result
    /// @throws RefusedException if no role of the ticket holds the action; the refusal is recorded
    public <R> Saved<R> perform(Ticket ticket, Action action, Function<R, Target> naming, Function<Tx, R> work) {
        return perform(ticket, action, NOTHING_YET, naming, work);
    }

    private <R> Saved<R> perform(
            Ticket ticket, Action action, Target asked, Function<R, Target> naming, Function<Tx, R> work) {
        if (pen.isHeldByCurrentThread()) {
            throw new IllegalStateException("Office calls do not nest: " + action.code());
        }
        pen.lock();
        try {
            requirePermission(ticket, action, asked);
            Instant at = clock.now();
            Saved<R> saved = transactions.write(tx -> {
                R result = work.apply(tx);
                var deed = new Deed(ticket.actor(), action.code(), naming.apply(result), "done");
                AuditRecord link = record(tx, at, deed);
                return new Saved<>(result, at, link.sequence());
            });
            last.put(ticket.actor(), saved);
            return saved;
        } finally {
            pen.unlock();
        }
    }

    /// Reads. Permission is asked as for {@link #perform}; a refusal is recorded, a look is not.
    ///
    /// @throws RefusedException if no role of the ticket holds the action
    public <R> R look(Ticket ticket, Action action, Target target, Function<Tx, R> work) {
        if (!permissions.allows(ticket, action, clock.today())) {
            pen.lock();
            try {
                requirePermission(ticket, action, target);
            } finally {
                pen.unlock();
            }
        }
        return transactions.read(work);
    }

    /// The last thing that this ticket's actor saved here since the program started, for the screen's 已保存.
    public Optional<Saved<?>> lastOf(Ticket ticket) {
        return Optional.ofNullable(last.get(ticket.actor()));
    }

    /// Whether a screen should offer the action at all. Deciding stays with {@link #perform}.
    public boolean offers(Ticket ticket, Action action) {
        return permissions.allows(ticket, action, clock.today());
    }

    private void requirePermission(Ticket ticket, Action action, Target target) {
        if (permissions.allows(ticket, action, clock.today())) {
            return;
        }
        Instant at = clock.now();
        transactions.write(tx -> record(tx, at, new Deed(ticket.actor(), action.code(), target, "refused")));
        throw new RefusedException(action);
    }

    private AuditRecord record(Tx tx, Instant at, Deed deed) {
        List<AuditRecord> last = trail.last(tx, station).map(List::of).orElse(List.of());
        AuditRecord link = chain.next(station, last, at, deed);
        trail.append(tx, link);
        return link;
    }
}
