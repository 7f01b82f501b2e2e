package org.xunyao.ui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void whoeverStumblesOverAnAnswerDoesNotLoseTheNextOne() {
        Deque<Runnable> fx = new ArrayDeque<>();
        var told = new ArrayList<Integer>();
        var stumbling = new OneAtATime<Integer>(
                new Tasks(background::add, fx::add, new Standing()),
                "numbers",
                progress -> read(),
                number -> {
                    told.add(number);
                    throw new IllegalStateException("stumbles");
                },
                faults::add);
        stumbling.ask();
        stumbling.ask();
        background.remove().run();
        world = 3;
        Runnable first = fx.remove();
        assertThatThrownBy(first::run).isInstanceOf(IllegalStateException.class);
        assertThat(background).as("the asking behind it").hasSize(1);
        background.remove().run();
        Runnable second = fx.remove();
        assertThatThrownBy(second::run).isInstanceOf(IllegalStateException.class);
        assertThat(background).isEmpty();
        assertThat(told).containsExactly(0, 3);
    }

    @Test
    void workThatBreaksEndsItsTurn() {
        var breaking = new OneAtATime<Integer>(
                new Tasks(background::add, Runnable::run, new Standing()),
                "numbers",
                progress -> {
                    throw new LinkageError("test");
                },
                shown::add,
                faults::add);
        breaking.ask();
        breaking.ask();
        Runnable first = background.remove();
        assertThatThrownBy(first::run).isInstanceOf(LinkageError.class);
        assertThat(faults).containsExactly("UNEXPECTED");
        assertThat(background).hasSize(1);
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
