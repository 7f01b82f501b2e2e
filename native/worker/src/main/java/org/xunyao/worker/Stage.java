package org.xunyao.worker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.xunyao.kernel.Clock;

/// The one thread that makes and ends decoders, because these calls may block and must not stall the
/// pipe. About once a second it does the rounds.
final class Stage implements Runnable {
    private static final Logger LOG = System.getLogger(Stage.class.getName());
    private static final long ROUND = 1_000_000_000L;
    private static final long HUNG = 15_000_000_000L;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Runnable rounds;
    private final Clock clock;
    private volatile long taskStarted;
    private volatile boolean busy;

    Stage(Runnable rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    void later(Runnable task) {
        tasks.add(task);
    }

    /// Whether a call into a decoder has not come back for so long that only a new process helps.
    boolean hung() {
        return busy && clock.nanoTime() - taskStarted > HUNG;
    }

    @Override
    public void run() {
        long lastRound = clock.nanoTime();
        try {
            while (true) {
                Runnable task = tasks.poll(ROUND, TimeUnit.NANOSECONDS);
                if (task != null) {
                    perform(task);
                }
                if (clock.nanoTime() - lastRound >= ROUND) {
                    lastRound = clock.nanoTime();
                    perform(rounds);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void perform(Runnable task) {
        taskStarted = clock.nanoTime();
        busy = true;
        try {
            task.run();
        } catch (RuntimeException e) {
            // The edge of one task: a decoder that cannot be started must not end the others.
            LOG.log(Level.WARNING, "decoder task failed", e);
        } finally {
            busy = false;
        }
    }
}
