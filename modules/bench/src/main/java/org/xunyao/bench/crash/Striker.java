package org.xunyao.bench.crash;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Strikes once, after a time.
final class Striker implements AutoCloseable {
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> strike;

    Striker(Strike strike, long millis) {
        this.strike = later.schedule(
                () -> {
                    strike.now();
                    return true;
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    /// Returns when it has struck.
    void await() throws IOException, InterruptedException {
        try {
            strike.get();
        } catch (ExecutionException failed) {
            throw new IOException("the blow failed", failed.getCause());
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }

    /// What it does then.
    interface Strike {
        void now() throws IOException;
    }
}
