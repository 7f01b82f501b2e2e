package org.xunyao.access;

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
///
/// A try whose answer was lost is looked for by its attempt (a UUID made before the first try) and
/// repeated only if it is not there; one that waited too long for a lock is repeated. So a work may run
/// more than once: it does nothing but through its {@link Tx} and keeps nothing between its runs.
public final class Office {
    private static final Target NOTHING_YET = new Target("new", "");

    private final Permissions permissions;
    private final Transactions transactions;
    private final AuditBook book;
    private final Clock clock;
    private final ReentrantLock pen = new ReentrantLock();
    private final Map<String, Saved<?>> last = new ConcurrentHashMap<>();

    /// @param book this station's chain
    public Office(Permissions permissions, Transactions transactions, AuditBook book, Clock clock) {
        this.permissions = permissions;
        this.transactions = transactions;
        this.book = book;
        this.clock = clock;
    }

    /// Does the work and records it.
    ///
    /// @param work runs inside the transaction, up to three times, each time in a new one; if it throws,
    ///     neither it nor an audit row remains
    /// @throws RefusedException if the ticket may not, or the work refuses; the refusal is recorded
    /// @throws org.xunyao.kernel.FaultException `STORE-UNKNOWN` if the answer was lost and the store
    ///     cannot be asked either; other `STORE-…` if nothing was saved
    /// @throws IllegalStateException if called from inside another work
    public <R> Saved<R> perform(Ticket ticket, Action action, Target target, Function<Tx, R> work) {
        return perform(ticket, action, target, result -> target, work);
    }

    /// Does the work and records it under a target that is known only when it is done, such as a new
    /// object.
    ///
    /// @param naming gives the target of the audit row from the result
    /// @throws RefusedException if the ticket may not, or the work refuses; the refusal is recorded
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
            Saved<R> saved = new Repeat(transactions, book, clock).until(tx -> {
                permissions.require(tx, ticket, action, asked, clock.today());
                R result = work.apply(tx);
                return new Repeat.Done<>(result, new Deed(ticket.actor(), action.code(), naming.apply(result), "done"));
            });
            last.put(ticket.actor(), saved);
            return saved;
        } catch (RefusedException refused) {
            recordRefusal(ticket, action, asked);
            throw refused;
        } finally {
            pen.unlock();
        }
    }

    /// Reads. Permission is asked as for {@link #perform}; a refusal is recorded, a look is not.
    ///
    /// @throws RefusedException if the ticket may not
    public <R> R look(Ticket ticket, Action action, Target target, Function<Tx, R> work) {
        try {
            return transactions.read(tx -> {
                permissions.require(tx, ticket, action, target, clock.today());
                return work.apply(tx);
            });
        } catch (RefusedException refused) {
            pen.lock();
            try {
                recordRefusal(ticket, action, target);
            } finally {
                pen.unlock();
            }
            throw refused;
        }
    }

    /// The last thing that this ticket's actor saved here since the program started, for the screen's 已保存.
    public Optional<Saved<?>> lastOf(Ticket ticket) {
        return Optional.ofNullable(last.get(ticket.actor()));
    }

    /// Whether a screen should offer the action at all. Deciding stays with {@link #perform}.
    public boolean offers(Ticket ticket, Action action) {
        return permissions.allows(ticket, action, clock.today());
    }

    /// Why {@link #perform} would refuse, for the words beside a grey button; not recorded. Deciding stays
    /// with {@link #perform}.
    public Optional<Refusal> refusal(Ticket ticket, Action action, Target target) {
        return transactions.read(tx -> permissions.refusal(tx, ticket, action, target, clock.today()));
    }

    /// Nothing of the work remains by now, so the refusal stands in a transaction of its own.
    private void recordRefusal(Ticket ticket, Action action, Target target) {
        var deed = new Deed(ticket.actor(), action.code(), target, "refused");
        new Repeat(transactions, book, clock).until(tx -> new Repeat.Done<>(action, deed));
    }
}
