package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.alarm.ReviewObstacle;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.ScreenChecks;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the review, in every theme and both languages.
final class ReviewScreenTest {
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
            assertThat(FxRig.call(() -> check(rig.scene()))).isEmpty();
            assertThat(FxRig.call(() -> rig.scene().lookup(".empty-state").isVisible()))
                    .isTrue();
            write(rig, "empty", Theme.LIGHT, Language.CHINESE);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArgumentsAndAllThatTheCodeAsksFor() throws IOException {
        Properties chinese = read("alarms.properties");
        Properties english = read("alarms_en.properties");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(chinese.getProperty(key)).getFormatsByArgumentIndex());
        }
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
            FxRig.call(() -> check(rig.scene())).forEach(one -> findings.add(name + ": " + one));
            write(rig, name, theme, language);
        }
    }

    private static void write(FxRig rig, String name, Theme theme, Language language) {
        String folder = System.getProperty("xunyao.pictures", "");
        if (!folder.isEmpty()) {
            Screenshot.write(rig.scene(), Path.of(folder, "review-%s-%s-%s.png".formatted(name, theme, language)));
        }
    }

    private static List<String> check(Scene scene) {
        var found = new ArrayList<String>();
        found.addAll(ScreenChecks.truncated(scene.getRoot()));
        found.addAll(ScreenChecks.outside(scene));
        // What a scroll bar brings into the window is not lost.
        found.removeIf(one -> scrolled(scene).contains(one));
        found.addAll(ScreenChecks.glyphs(scene.getRoot()));
        found.addAll(ScreenChecks.contrast(scene.getRoot()));
        found.addAll(ScreenChecks.focusOrder(scene, scene.getRoot()));
        return found;
    }

    private static Set<String> scrolled(Scene scene) {
        var facts = (ScrollPane) scene.lookup("#facts");
        return facts.getContent().lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(text -> "outside the window: " + ((Text) text).getText())
                .collect(Collectors.toSet());
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var in = ReviewView.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
