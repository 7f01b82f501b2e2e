package org.xunyao.app.papers.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.xunyao.app.shell.StillClock;
import org.xunyao.documents.Facts;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintReasons;
import org.xunyao.documents.finding.LintRule;
import org.xunyao.documents.finding.Severity;
import org.xunyao.ui.task.Tasks;

final class LintModelTest {
    private static final Instant AT = Instant.parse("2026-11-20T02:42:00Z");
    private static final Facts FACTS =
            LintScene.scene(LocalDateTime.of(2026, 11, 20, 9, 0), LocalDateTime.of(2026, 11, 20, 10, 0), "甲");
    private static final Finding FOUND =
            new Finding(LintRule.FUTURE, "to", Severity.WARNS, List.of("2026-11-20 10:00"), "第28条", false);

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final LintModel model = new LintModel(new Tasks(waiting::add, Runnable::run, new StillClock(AT)));

    @Test
    void aLookThatEndsAfterIssuingFindsNothingAnyMore() {
        model.look(FACTS, () -> List.of(FOUND));
        model.sealed(() -> List.of(new LintReasons.Kept("FUTURE", "to", "10:00", "更正", "person:1", AT)));
        pass();
        assertThat(model.findings()).isEmpty();
        assertThat(model.kept()).hasSize(1);
    }

    @Test
    void aReasonStaysWithItsFindingWhileTheDocumentIsLookedAtAgain() {
        model.look(FACTS, () -> List.of(FOUND));
        pass();
        model.reason(FOUND).set(" 更正 ");
        assertThat(model.open(FACTS)).isZero();
        model.look(FACTS, List::of);
        pass();
        assertThat(model.reasons()).isEmpty();
        model.look(FACTS, () -> List.of(FOUND));
        pass();
        assertThat(model.reasons()).singleElement().satisfies(kept -> {
            assertThat(kept.finding()).isEqualTo(FOUND);
            assertThat(kept.reason()).isEqualTo("更正");
        });
    }

    private void pass() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
