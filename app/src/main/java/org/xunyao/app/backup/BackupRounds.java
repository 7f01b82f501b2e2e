package org.xunyao.app.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.xunyao.access.Ticket;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupHours;
import org.xunyao.access.custody.BackupRun;
import org.xunyao.access.custody.BackupShelf.Reach;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.FaultException;

/// The station's own round: makes the nightly backup when it is due, carries log files over in between,
/// and after a failure waits longer each time, but not for a disk that is not there. To be run every
/// minute, by one thread at a time; takes minutes when there is something to do.
public final class BackupRounds implements Runnable {
    private static final Ticket STATION = Ticket.ofRule("backup/1");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final Set<String> NOT_FOLLOWED = Set.of("BACKUP-NONE", "BACKUP-GAP");

    private final BackupRun run;
    private final BackupPorts.Look look;
    private final BackupHours hours;
    private Optional<Instant> begun = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private Instant quietUntil = Instant.MIN;
    private int failures;
    private boolean anew;

    /// @param look how things stand
    public BackupRounds(BackupRun run, BackupPorts.Look look, BackupHours hours) {
        this.run = run;
        this.look = look;
        this.hours = hours;
    }

    @Override
    public synchronized void run() {
        Instant now = hours.clock().now();
        if (now.isBefore(quietUntil)) {
            return;
        }
        try {
            round(look.now(), now);
            failures = 0;
            trouble = Optional.empty();
        } catch (CancellationException stopped) {
            // A person did not want it now: the next night tries again.
            begun = Optional.of(now);
        } catch (FaultException refused) {
            failed(refused, now);
        }
    }

    /// Code of the fault with which the last round ended.
    public synchronized Optional<String> trouble() {
        return trouble;
    }

    private void round(BackupState state, Instant now) {
        if (!state.chosen() || state.running().isPresent()) {
            return;
        }
        if (state.trouble().isPresent()) {
            throw new FaultException(state.trouble().get(), "the target");
        }
        Optional<Instant> good =
                state.good().map(BackupCopy::label).map(BackupCopy.Label::at).filter(at -> !at.isAfter(now));
        Optional<Instant> last = latest(good, begun);
        if (anew || hours.due(last)) {
            run.make(STATION, BackupSteps.SILENT);
            anew = false;
            begun = Optional.of(now);
        } else if (state.good().isPresent()
                && hours.shippingDue(state.target().reach().map(Reach::at))) {
            run.ship(BackupSteps.SILENT);
        }
    }

    private void failed(FaultException refused, Instant now) {
        if (refused.code().equals("BACKUP-RUNS")) {
            return;
        }
        System.getLogger(BackupRounds.class.getName())
                .log(System.Logger.Level.WARNING, "round ended with " + refused.code(), refused);
        trouble = Optional.of(refused.code());
        // What follows the last backup has a hole, or another key: only a new backup mends that.
        anew = anew || NOT_FOLLOWED.contains(refused.code());
        // Looking whether the disk is back costs nothing, and what was saved meanwhile waits for it.
        boolean away = refused.code().equals("BACKUP-TARGET");
        quietUntil = now.plus(away ? MINUTE : Duration.ofMinutes(1L << Math.min(failures, MOST_DOUBLINGS)));
        failures = away ? failures : failures + 1;
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && other.get().isAfter(one.get()) ? other : one.or(() -> other);
    }
}
