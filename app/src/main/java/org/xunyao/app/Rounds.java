package org.xunyao.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.xunyao.access.RefusedException;
import org.xunyao.kernel.FaultException;

/// What the station does by itself again and again. Each job runs in one thread, one after the other; one
/// that fails is tried again at its next turn.
final class Rounds implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rounds").factory());

    /// Adds a job.
    ///
    /// @param first until its first turn
    /// @param every from the end of one turn to the next
    void add(String name, Duration first, Duration every, Runnable job) {
        var _ = turns.scheduleWithFixedDelay(
                () -> take(name, job), first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void take(String name, Runnable job) {
        try {
            job.run();
        } catch (FaultException | RefusedException failed) {
            LOG.log(Level.WARNING, "round " + name, failed);
        } catch (RuntimeException defect) {
            // The edge of one turn: the other jobs go on.
            LOG.log(Level.ERROR, "round " + name, defect);
        }
    }

    /// No turn begins any more; one that runs may end. Only one that takes too long, such as a backup, is
    /// interrupted: that stops a database in the middle of its writing, which it survives but must mend.
    @Override
    public void close() {
        turns.shutdown();
        boolean ended = false;
        try {
            ended = turns.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            if (!ended) {
                turns.shutdownNow();
            }
        }
    }
}
