package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.WriteGate.Closed;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.ScreenChecks;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.wall.WallLayout;

class ReadOnlyBannerTest {
    private static final Closed CLOSED = new Closed("STORE-DISK", Instant.parse("2026-11-22T01:31:07Z"));
    private static final double WIDTH = Double.parseDouble(System.getProperty("xunyao.width", "1000"));
    private static final double HEIGHT = Double.parseDouble(System.getProperty("xunyao.height", "1000"));

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, CHINESE", "HIGH_CONTRAST, CHINESE", "LIGHT, ENGLISH"})
    void canBeReadWholeAboveTheWindowInEveryThemeAndLanguage(Theme theme, Language language) {
        try (FxRig rig = FxRig.show(theme, WIDTH, HEIGHT, () -> window(new Screens(language)))) {
            rig.settle();
            List<String> found = FxRig.call(() -> check(rig.scene()));
            String folder = System.getProperty("xunyao.pictures", "");
            if (!folder.isEmpty()) {
                Screenshot.write(
                        rig.scene(), Path.of(folder, "readonly-%s-%s-%d.png".formatted(theme, language, (int) WIDTH)));
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void takesNoRoomBeforeAndSaysTheFirstReasonAfterwards() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, WIDTH, HEIGHT, () -> {
            var screens = new Screens(Language.CHINESE);
            return new ReadOnlyBanner(screens.texts, SystemClock.CHINA).above(new Label("内容"));
        })) {
            var banner = (ReadOnlyBanner) rig.scene().lookup("#read-only");
            assertThat(banner.getHeight()).isZero();
            FxRig.call(() -> {
                banner.show(CLOSED);
                banner.show(new Closed("EVIDENCE-DISK", Instant.EPOCH));
                return true;
            });
            rig.settle();
            assertThat(banner.getHeight()).isGreaterThan(30);
            assertThat(banner.getAccessibleText())
                    .contains("只读", "09:31:07", "STORE-DISK", "导出", "重新启动")
                    .doesNotContain("EVIDENCE-DISK");
        }
    }

    private static Parent window(Screens screens) {
        var banner = new ReadOnlyBanner(screens.texts, SystemClock.CHINA);
        banner.show(CLOSED);
        return banner.above(screens.shell(screens.model(WallLayout.FOUR)));
    }

    private static List<String> check(Scene scene) {
        var found = new ArrayList<String>();
        found.addAll(ScreenChecks.truncated(scene.getRoot()));
        found.addAll(ScreenChecks.outside(scene));
        found.addAll(ScreenChecks.glyphs(scene.getRoot()));
        found.addAll(ScreenChecks.contrast(scene.getRoot()));
        return found;
    }
}
