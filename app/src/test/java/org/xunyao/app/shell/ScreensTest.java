package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.ScreenChecks;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.wall.WallLayout;

class ScreensTest {
    // With -Dxunyao.pictures=FOLDER and -Dxunyao.wide=true (a display of 1920×1080) the screens are also written there.
    private static final boolean WIDE = Boolean.getBoolean("xunyao.wide");
    private static final double WIDTH = WIDE ? 1920 : 1000;
    private static final double HEIGHT = WIDE ? 1080 : 1000;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE",
        "DARK, CHINESE",
        "HIGH_CONTRAST, CHINESE",
        "LIGHT, ENGLISH",
        "DARK, ENGLISH",
    })
    void everyScreenCanBeReadWholeInEveryThemeAndLanguage(Theme theme, Language language) {
        var findings = new ArrayList<String>();
        look(findings, "signin", theme, language, Screens::signIn);
        look(findings, "lock", theme, language, Screens::lock);
        look(findings, "wall4x4", theme, language, screens -> screens.shell(screens.model(WallLayout.SIXTEEN)));
        look(findings, "wall2x2", theme, language, screens -> screens.shell(screens.model(WallLayout.FOUR)));
        look(findings, "station", theme, language, screens -> {
            ShellViewModel model = screens.model(WallLayout.FOUR);
            model.open("station");
            return screens.shell(model);
        });
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, ENGLISH"})
    void sixteenTilesCanBeReadWholeOnTheSmallestDisplay(Theme theme, Language language) {
        var findings = new ArrayList<String>();
        look(
                findings,
                "wall4x4-small",
                theme,
                language,
                new double[] {1302, 690},
                screens -> screens.shell(screens.model(WallLayout.SIXTEEN)));
        assertThat(findings).isEmpty();
    }

    private static void look(
            List<String> findings, String name, Theme theme, Language language, Function<Screens, Parent> screen) {
        look(findings, name, theme, language, new double[] {WIDTH, HEIGHT}, screen);
    }

    private static void look(
            List<String> findings,
            String name,
            Theme theme,
            Language language,
            double[] size,
            Function<Screens, Parent> screen) {
        try (FxRig rig = FxRig.show(theme, size[0], size[1], () -> screen.apply(new Screens(language)))) {
            pulses();
            rig.settle();
            List<String> found = FxRig.call(() -> check(rig.scene()));
            found.forEach(one -> findings.add(name + ": " + one));
            String folder = System.getProperty("xunyao.pictures", "");
            if (!folder.isEmpty()) {
                Screenshot.write(rig.scene(), Path.of(folder, "%s-%s-%s.png".formatted(name, theme, language)));
            }
        }
    }

    // The wall's timer draws with the pulses of the toolkit; a few must pass before there is a picture.
    private static void pulses() {
        for (int i = 0; i < 5; i++) {
            org.testfx.util.WaitForAsyncUtils.waitForFxEvents(2);
        }
    }

    private static List<String> check(Scene scene) {
        var found = new ArrayList<String>();
        found.addAll(ScreenChecks.truncated(scene.getRoot()));
        found.addAll(ScreenChecks.outside(scene));
        found.addAll(ScreenChecks.glyphs(scene.getRoot()));
        found.addAll(ScreenChecks.contrast(scene.getRoot()));
        for (String region : List.of(".door", ".rail", ".header-bar", ".desk", ".status-bar")) {
            if (scene.lookup(region) instanceof Parent parent) {
                found.addAll(ScreenChecks.focusOrder(scene, parent));
            }
        }
        return found;
    }
}
