package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.Reviewed;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// Two officers judge one alarm; the second is shown both verdicts.
final class ReviewRaceTest {
    private static final Reading READING = new Reading("review-race", List.of(".scroll-pane", "#facts"), List.of());

    private final ReviewBench bench = new ReviewBench();
    private final ReviewViewModel model = bench.model();

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE",
        "DARK, CHINESE",
        "HIGH_CONTRAST, CHINESE",
        "LIGHT, ENGLISH",
    })
    void bothVerdictsStandSideBySideAndTheStoredOneIsGoneOnFrom(Theme theme, Language language) {
        try (FxRig rig = shown(theme, language)) {
            lost();
            settle(rig);
            boolean chinese = language == Language.CHINESE;
            assertThat(label(rig, "#mine-verdict")).isEqualTo(chinese ? "看不出" : "Cannot tell (看不出)");
            assertThat(label(rig, "#theirs-verdict")).isEqualTo(chinese ? "误报" : "False (误报)");
            assertThat(label(rig, "#theirs-reason")).isEqualTo(chinese ? "短时离开（如厕、换装）" : "Short break");
            assertThat(label(rig, "#mine-remark")).isEqualTo("too dark");
            assertThat(label(rig, "#theirs-remark")).isEqualTo("back at once");
            assertThat(FxRig.call(() -> rig.scene().getRoot().lookupAll(".conflict-table .label").stream()
                            .map(found -> ((Label) found).getText())
                            .anyMatch(words -> words.contains("人2") && words.contains("2026-11-20 10:42:07"))))
                    .as("who and when")
                    .isTrue();
            assertThat(READING.look(rig.scene(), theme + "-" + language)).isEmpty();
            FxRig.call(() -> {
                ((Button) rig.scene().lookup("#overtaken-on")).fire();
                return true;
            });
            settle(rig);
            assertThat(FxRig.call(() -> rig.scene().lookup("#overtaken"))).isNull();
            assertThat(FxRig.call(() -> model.items().stream()
                            .anyMatch(item -> item.id().equals(bench.stored(1).id()))))
                    .isFalse();
            assertThat(bench.stored(1)).isInstanceOf(Alarm.Dismissed.class);
            assertThat(FxRig.call(() -> model.remarkProperty().get())).isEmpty();
        }
    }

    @Test
    void untilItIsReadNothingElseCanBeDoneAndEscapeLeadsOn() {
        try (FxRig rig = shown(Theme.LIGHT, Language.CHINESE)) {
            lost();
            settle(rig);
            int asked = bench.desk.asked.size();
            new FxRobot().type(KeyCode.J).type(KeyCode.DIGIT5).type(KeyCode.K);
            settle(rig);
            assertThat(FxRig.call(() -> rig.scene().lookup("#overtaken"))).isNotNull();
            assertThat(bench.desk.asked).hasSize(asked);
            new FxRobot().type(KeyCode.ESCAPE);
            settle(rig);
            assertThat(FxRig.call(() -> rig.scene().lookup("#overtaken"))).isNull();
            assertThat(FxRig.call(() -> model.items().size())).isEqualTo(3);
        }
    }

    private FxRig shown(Theme theme, Language language) {
        Texts texts = Texts.of(language).with(ReviewView.BUNDLE);
        FxRig rig = FxRig.show(theme, 1280, 800, () -> new ReviewView(model, texts, bench.clock.zone()));
        settle(rig);
        return rig;
    }

    private void lost() {
        FxRig.call(() -> {
            model.move(1);
            model.digit(5);
            model.remarkProperty().set("too dark");
            return true;
        });
        bench.desk.who = ReviewBench.person(2, "330198002");
        Reviewed first = bench.desk.decide(
                bench.stored(1).id(),
                new Verdict.Dismiss("SHORT_BREAK", "back at once"),
                model.clip().watched());
        assertThat(first).isInstanceOf(Reviewed.Done.class);
        bench.desk.who = bench.officer;
        FxRig.call(() -> {
            model.submit();
            return true;
        });
    }

    private static String label(FxRig rig, String selector) {
        return FxRig.call(() -> ((Label) rig.scene().lookup(selector)).getText());
    }

    private static void settle(FxRig rig) {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents(2);
        }
        rig.settle();
    }
}
