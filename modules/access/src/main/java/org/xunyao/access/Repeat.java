package org.xunyao.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.access.AuditChain.Deed;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// Saves one thing once, however often it must be tried: what was tried has a name before the first try,
/// and the audit row that bears it says whether a try whose answer was lost came to be.
final class Repeat {
    private static final int MOST = 3;
    private static final String UNKNOWN = "STORE-UNKNOWN";
    private static final String LOCKED = "STORE-LOCKED";

    /// A try that was given up as lost may still be on its way; then the next one collides with its audit
    /// row.
    private static final String OVERTAKEN = "STORE-CONFLICT";

    private final Transactions transactions;
    private final AuditBook book;
    private final Clock clock;

    Repeat(Transactions transactions, AuditBook book, Clock clock) {
        this.transactions = transactions;
        this.book = book;
        this.clock = clock;
    }

    /// Tries the work with its audit row until it is saved, at most three times.
    <R> Saved<R> until(Function<Tx, Done<R>> work) {
        String attempt = book.attempt();
        var tries = new ArrayList<Try<R>>();
        boolean lost = false;
        for (int left = MOST - 1; ; left--) {
            try {
                return transactions.write(tx -> write(tx, attempt, work, tries)).saved();
            } catch (FaultException fault) {
                boolean asks =
                        fault.code().equals(UNKNOWN) || (lost && fault.code().equals(OVERTAKEN));
                if (!asks && !fault.code().equals(LOCKED)) {
                    throw fault;
                }
                lost |= asks;
                Optional<Saved<R>> found = lost ? ask(attempt, tries, fault) : Optional.empty();
                if (found.isPresent()) {
                    return found.get();
                }
                if (left == 0) {
                    throw lost ? notSaved(fault) : fault;
                }
            }
        }
    }

    private <R> Try<R> write(Tx tx, String attempt, Function<Tx, Done<R>> work, List<Try<R>> tries) {
        Instant at = clock.now();
        Done<R> done = work.apply(tx);
        var one = new Try<>(done.result(), book.write(tx, at, attempt, done.deed()));
        tries.add(one);
        return one;
    }

    /// Asks the store in a new transaction whether one of the tries is there. If it cannot even be asked,
    /// nobody knows, and the first fault says so.
    private <R> Optional<Saved<R>> ask(String attempt, List<Try<R>> tries, FaultException lost) {
        Optional<AuditRecord> found;
        try {
            found = transactions.read(tx -> book.trail().byAttempt(tx, book.station(), attempt));
        } catch (FaultException refused) {
            lost.addSuppressed(refused);
            throw lost.code().equals(UNKNOWN) ? lost : new FaultException(UNKNOWN, "the store cannot be asked", lost);
        }
        return found.map(link -> tries.reversed().stream()
                .filter(one -> one.link().digest().equals(link.digest()))
                .findFirst()
                .orElseThrow(() -> new FaultException("STORE-BROKEN", "an attempt of somebody else: " + attempt))
                .saved());
    }

    /// The store answered that none of the tries is there.
    private static FaultException notSaved(FaultException lost) {
        return new FaultException("STORE-LOST", "no try was saved", lost);
    }

    /// What a work gave, and what the audit is to say of it.
    record Done<R>(R result, Deed deed) {}

    private record Try<R>(R result, AuditRecord link) {
        Saved<R> saved() {
            return new Saved<>(result, link.at(), link.sequence());
        }
    }
}
