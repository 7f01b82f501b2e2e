package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    @Test
    void aTurnThatRunsMayEndAndNoneBeginsAfterwards() throws InterruptedException {
        var rounds = new Rounds();
        rounds.add("slow", Duration.ZERO, Duration.ofMillis(1), this::slow);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        Thread closing = Thread.ofPlatform().start(rounds::close);
        // It waits for the turn that runs; no other may begin from here on.
        while (closing.getState() != Thread.State.TIMED_WAITING && closing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        go.countDown();
        closing.join();
        assertThat(interrupted).isFalse();
        assertThat(ended).hasValue(1);
    }

    private void slow() {
        begun.countDown();
        try {
            go.await();
            ended.incrementAndGet();
        } catch (InterruptedException stopped) {
            interrupted.set(true);
        }
    }
}
