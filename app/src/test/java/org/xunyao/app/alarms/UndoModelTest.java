package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.app.alarms.answer.UndoModel;
import org.xunyao.supervision.alarm.AlarmHead;

/// How long the taking back is offered.
final class UndoModelTest {
    private final ReviewBench bench = new ReviewBench();
    private final UndoModel undo = new UndoModel(ReviewBench.UNDO, bench.store);
    private final AlarmHead head = bench.stored(0).head();

    private int after(Duration time) {
        bench.store.now = ReviewBench.NOW.plus(time);
        undo.tick();
        return undo.leftProperty().get();
    }

    @Test
    void itIsOfferedWhileItsTimeRunsAndNotAfter() {
        assertThat(after(Duration.ZERO)).isZero();
        undo.offer(List.of(head), ReviewBench.NOW);
        assertThat(undo.leftProperty().get()).isEqualTo(30);
        assertThat(after(Duration.ofMillis(1))).as("rounded up").isEqualTo(30);
        assertThat(after(Duration.ofMillis(29_999))).isOne();
        assertThat(after(Duration.ofSeconds(30))).isZero();
        assertThat(undo.saved()).as("the desk still says that it is late").containsExactly(head);
        assertThat(after(Duration.ofHours(-1)))
                .as("a clock that was set back gives no more time")
                .isZero();
    }

    @Test
    void whatIsLeftOfAGoKeepsItsTime() {
        undo.offer(List.of(head, bench.stored(1).head()), ReviewBench.NOW);
        after(Duration.ofSeconds(12));
        undo.rest(List.of(head));
        assertThat(undo.leftProperty().get()).isEqualTo(18);
        undo.rest(List.of());
        assertThat(undo.leftProperty().get()).isZero();
    }
}
