package org.xunyao.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

class OneAtATimeTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Integer> shown = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int world;
    private boolean broken;
    private final OneAtATime<Integer> reading = new OneAtATime<>(
            new Tasks(background::add, Runnable::run, new Standing()),
            "numbers",
            progress -> read(),
            shown::add,
            faults::add);

    private int read() {
        if (broken) {
            throw new FaultException("STORE-GONE", "test");
        }
        return world;
    }

    @Test
    void aHundredAskingsWhileOneRunsMakeOneMore() {
        reading.ask();
        for (int i = 0; i < 100; i++) {
            reading.ask();
        }
        assertThat(background).hasSize(1);
        background.remove().run();
        world = 7;
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(background).isEmpty();
        assertThat(shown).containsExactly(0, 7);
    }

    @Test
    void aFaultEndsATurnLikeAnAnswer() {
        broken = true;
        reading.ask();
        reading.ask();
        background.remove().run();
        broken = false;
        background.remove().run();
        reading.ask();
        background.remove().run();
        assertThat(faults).containsExactly("STORE-GONE");
        assertThat(shown).containsExactly(0, 0);
    }

    private static final class Standing implements Clock {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
