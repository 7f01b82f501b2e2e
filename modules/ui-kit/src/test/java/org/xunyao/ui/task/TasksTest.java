package org.xunyao.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

class TasksTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final Ticking clock = new Ticking();
    private final Tasks tasks = new Tasks(background::add, fx::add, clock);
    private final List<String> ends = new ArrayList<>();

    @Test
    void theResultArrivesOnTheJavaFxThreadOnly() {
        Job job = tasks.run("打包", "", progress -> "done", ends::add, ends::add);
        drain(background);
        assertThat(ends).isEmpty();
        drain(fx);
        assertThat(ends).containsExactly("done");
        assertThat(job.stateProperty().get()).isInstanceOf(JobState.Done.class);
    }

    @Test
    void aTaskOfLessThanASecondLeavesTheListAndALongerOneStays() {
        tasks.run("短", "", progress -> "a", ends::add, ends::add);
        drain(background);
        drain(fx);
        assertThat(tasks.jobs()).isEmpty();
        tasks.run("长", "", progress -> "b", ends::add, ends::add);
        drain(background);
        clock.nanos = 2_000_000_000L;
        drain(fx);
        assertThat(tasks.jobs()).extracting(Job::name).containsExactly("长");
        tasks.clearEnded();
        assertThat(tasks.jobs()).isEmpty();
    }

    @Test
    void aFaultKeepsItsCodeAndStaysListed() {
        Job job = tasks.run(
                "存",
                "",
                progress -> {
                    throw new FaultException("DISK-FULL", "test");
                },
                done -> {},
                ends::add);
        drain(background);
        drain(fx);
        assertThat(ends).containsExactly("DISK-FULL");
        assertThat(job.stateProperty().get()).isEqualTo(new JobState.Failed("DISK-FULL"));
        assertThat(tasks.jobs()).containsExactly(job);
    }

    @Test
    void cancelStopsWorkThatLooksAndTellsNoResult() {
        Job job = tasks.run(
                "读",
                "",
                progress -> {
                    progress.stopIfCancelled();
                    return "never";
                },
                ends::add,
                ends::add);
        job.cancel();
        drain(background);
        drain(fx);
        assertThat(ends).isEmpty();
        assertThat(job.stateProperty().get()).isInstanceOf(JobState.Cancelled.class);
    }

    @Test
    void aMillionReportsBecomeOneOnTheJavaFxThread() {
        Job job = tasks.run(
                "数",
                "",
                progress -> {
                    for (int i = 1; i <= 1_000_000; i++) {
                        progress.at(i, 1_000_000);
                    }
                    return "counted";
                },
                ends::add,
                ends::add);
        drain(background);
        assertThat(fx).hasSize(2);
        fx.remove().run();
        assertThat(job.stateProperty().get()).isEqualTo(new JobState.Running(1.0, ""));
    }

    @Test
    void whatIsAskedForWhileTheProgramClosesEndsQuietly() {
        var closed = new Tasks(
                work -> {
                    throw new RejectedExecutionException();
                },
                fx::add,
                clock);
        Job quiet = closed.quietly("查", progress -> "a", ends::add, ends::add);
        Job listed = closed.run("打包", "", progress -> "b", ends::add, ends::add);
        drain(fx);
        assertThat(ends)
                .as("nothing was done, and nobody is told that it failed")
                .isEmpty();
        assertThat(quiet.stateProperty().get()).isInstanceOf(JobState.Cancelled.class);
        assertThat(listed.stateProperty().get()).isInstanceOf(JobState.Cancelled.class);
    }

    private static void drain(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    private static final class Ticking implements Clock {
        private long nanos;

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
