package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.access.RoleId;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// How a queue says that time runs out and that an alarm went up.
final class EscalatedQueueTest {
    private static final Reading READING = new Reading("escalated", List.of("#facts"), List.of());

    private final ReviewBench bench = new ReviewBench();

    EscalatedQueueTest() {
        bench.add(5, AlarmColour.ORANGE, ReviewBench.NOW.minus(Duration.ofMinutes(65)));
        bench.add(6, AlarmColour.ORANGE, ReviewBench.NOW.minus(Duration.ofMinutes(100)));
        AlarmHead red = bench.stored(2).head();
        var due = red.raisedAt().plus(Duration.ofMinutes(30));
        bench.gone.put(
                red.id(), List.of(new Escalation(red.id(), 100, new RoleId("UNIT_HEAD"), red.colour(), due, due)));
    }

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE", "LIGHT, CHINESE", "LIGHT, ENGLISH", "HIGH_CONTRAST, CHINESE"})
    void theStageIsSaidInWordsAndWhoHearsOfIt(Theme theme, Language language) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app").with(ReviewView.BUNDLE);
        var model = bench.model();
        try (Shot<ReviewView> shot =
                Shot.of(READING, theme, 1280, 800, () -> new ReviewView(model, texts, bench.clock.zone()))) {
            shot.settle();
            var found = new ArrayList<>(shot.look(
                    theme + "-" + language, view -> model.bring(bench.stored(2).id())));
            assertThat(found).isEmpty();
            String all = FxRig.call(() -> shot.scene().getRoot().lookupAll(".label").stream()
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .reduce("", (one, other) -> one + "\n" + other));
            if (language == Language.CHINESE) {
                assertThat(all).contains("过半 余 0:55", "临期 余 0:20", "逾期 0:15", "已升级");
                assertThat(all).contains("已用时限 100%，交办案机构负责人");
            } else {
                assertThat(all).contains("Handed up", "half used", "due soon");
            }
        }
    }
}
