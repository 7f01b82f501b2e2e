package org.xunyao.ingest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits between two attempts; a test lets no time pass.
@FunctionalInterface
public interface Pause {
    /// Returns after that time.
    ///
    /// @throws InterruptedException when the camera is stopped meanwhile
    void pause(Duration time) throws InterruptedException;

    /// Waits for real.
    static Pause real() {
        return time -> {
            boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
            assert !never;
        };
    }
}
