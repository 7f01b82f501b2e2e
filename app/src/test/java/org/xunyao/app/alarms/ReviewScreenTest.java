package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.alarms.answer.VerdictMark;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.alarm.ReviewObstacle;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the review, in every theme and both languages.
final class ReviewScreenTest {
    private static final Reading READING = new Reading("review", List.of("#facts"), List.of());

    // With -Dxunyao.pictures=FOLDER and -Dxunyao.wide=true the screens are also written there.
    private static final boolean WIDE = Boolean.getBoolean("xunyao.wide");

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE",
        "DARK, CHINESE",
        "HIGH_CONTRAST, CHINESE",
        "LIGHT, ENGLISH",
        "DARK, ENGLISH",
    })
    void theReviewCanBeReadWholeInEveryThemeAndLanguage(Theme theme, Language language) {
        var findings = new ArrayList<String>();
        look(findings, "clip", theme, language, model -> {
            model.move(2);
            model.clip().toggle();
            model.digit(1);
        });
        look(findings, "dismiss", theme, language, model -> {
            model.move(1);
            model.digit(4);
            model.digit(2);
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void theEmptyListSaysSo() {
        var bench = new ReviewBench();
        bench.store.clear();
        Texts texts = Texts.of(Language.CHINESE).with(ReviewView.BUNDLE);
        try (FxRig rig =
                FxRig.show(Theme.LIGHT, 1280, 760, () -> new ReviewView(bench.model(), texts, bench.clock.zone()))) {
            WaitForAsyncUtils.waitForFxEvents();
            rig.settle();
            assertThat(FxRig.call(() -> READING.faults(rig.scene()))).isEmpty();
            assertThat(FxRig.call(() -> rig.scene().lookup(".empty-state").isVisible()))
                    .isTrue();
            READING.picture(rig.scene(), "empty");
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArgumentsAndAllThatTheCodeAsksFor() throws IOException {
        assertThat(Reading.unlike(ReviewView.class, "alarms")).isEmpty();
        Properties chinese = Reading.bundle(ReviewView.class, "alarms.properties");
        for (ReviewObstacle obstacle : ReviewObstacle.values()) {
            assertThat(chinese).containsKey(obstacle.messageKey());
        }
        for (UnseenReason reason : UnseenReason.values()) {
            assertThat(chinese).containsKey("unseen." + reason.name());
        }
        for (VerdictMark mark : VerdictMark.values()) {
            assertThat(chinese).containsKeys("mark." + mark.name(), "mark." + mark.name() + ".hint");
        }
    }

    private static void look(
            List<String> findings, String name, Theme theme, Language language, Consumer<ReviewViewModel> act) {
        var bench = new ReviewBench();
        ReviewViewModel model = bench.model();
        Texts texts = Texts.of(language).with(ReviewView.BUNDLE);
        double width = WIDE ? 1856 : 1280;
        double height = WIDE ? 1010 : 800;
        try (FxRig rig = FxRig.show(theme, width, height, () -> new ReviewView(model, texts, bench.clock.zone()))) {
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> {
                act.accept(model);
                return true;
            });
            for (int i = 0; i < 5; i++) {
                WaitForAsyncUtils.waitForFxEvents(2);
            }
            rig.settle();
            findings.addAll(READING.look(rig.scene(), name + "-" + theme + "-" + language));
        }
    }
}
