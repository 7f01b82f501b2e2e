package org.xunyao.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.LedgerDigest;
import org.xunyao.access.audit.LedgerDigest.Stretch;
import org.xunyao.app.watch.LedgerDays;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

/// Writes what the duty ledger came to into the audit: a day when it is over, the part of a day when the
/// program ends, and at the first turn the days since the last row as not seen. A row that the store
/// refuses is written at the next turn. Rounds and the end of the program take turns.
final class LedgerRounds implements Runnable, AutoCloseable {
    private static final Ticket LEDGER = Ticket.ofRule("ledger/1");
    /// Much later than any look comes.
    private static final Duration SETTLE = Duration.ofMinutes(1);

    private final LedgerDigest digests;
    private final LedgerDays days;
    private final Clock clock;
    private final LocalDate begun;
    private final Deque<Stretch> over = new ArrayDeque<>();
    private boolean missed = true;

    LedgerRounds(LedgerDigest digests, LedgerDays days, Clock clock) {
        this.digests = digests;
        this.days = days;
        this.clock = clock;
        this.begun = clock.today();
    }

    @Override
    public synchronized void run() {
        over.addAll(days.follow(clock.now().minus(SETTLE)));
        if (missed) {
            missed();
        }
        write();
    }

    /// Days before this start of the program that no row speaks of.
    private void missed() {
        Optional<LocalDate> last = digests.last(LEDGER);
        LocalDate yesterday = begun.minusDays(1);
        if (last.filter(day -> day.isBefore(yesterday)).isPresent()) {
            digests.unseen(LEDGER, last.get().plusDays(1), yesterday);
        }
        missed = false;
    }

    private void write() {
        while (!over.isEmpty()) {
            digests.record(LEDGER, over.getFirst());
            over.removeFirst();
        }
    }

    /// What was seen since the last row goes with the program if the store refuses it now; the next start
    /// then finds no row for it.
    @Override
    public synchronized void close() {
        try {
            run();
            Instant end = clock.now();
            // A day that ended less than a minute ago is a stretch of its own.
            over.addAll(days.follow(end));
            days.end(end).ifPresent(over::add);
            write();
        } catch (FaultException | RefusedException refused) {
            System.getLogger(LedgerRounds.class.getName())
                    .log(Level.WARNING, "the ledger's digest was not written", refused);
        }
    }
}
