package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.ScreenChecks;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

class KeySheetTest {
    /// The room that a display of 1366×768 leaves beside the margins of the overlays, as far as the test display goes.
    private static final double WIDTH = 1_302;

    private static final double HEIGHT = 690;

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, ENGLISH"})
    void everyKeyCanBeReadOnTheSmallestDisplay(Theme theme, Language language) {
        Texts texts = Texts.of(language).with(Services.BUNDLE);
        try (FxRig rig = FxRig.show(theme, WIDTH, HEIGHT, () -> over(new KeySheet(texts)))) {
            rig.settle();
            var sheet = FxRig.call(() -> (KeySheet) rig.scene().lookup(".key-sheet"));
            List<String> cut = FxRig.call(() -> ScreenChecks.truncated(sheet));
            String folder = System.getProperty("xunyao.pictures", "");
            if (!folder.isEmpty()) {
                Screenshot.write(rig.scene(), Path.of(folder, "keys-" + language + ".png"));
            }
            assertThat(cut).isEmpty();
            assertThat(FxRig.<Integer>call(() -> sheet.lookupAll(".key-row").size()))
                    .isGreaterThan(40);
            theArrowsReachTheEnd(sheet);
        }
    }

    /// As the overlays lay it over the window.
    private static StackPane over(KeySheet sheet) {
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var window = new StackPane(sheet);
        window.getStyleClass().add("overlays");
        window.getStylesheets()
                .add(Objects.requireNonNull(ShellView.class.getResource("shell.css"))
                        .toExternalForm());
        return window;
    }

    private static void theArrowsReachTheEnd(KeySheet sheet) {
        var robot = new FxRobot();
        robot.interact(sheet::requestFocus);
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.DOWN);
        }
        var scroll = FxRig.call(() -> (ScrollPane) sheet.lookup(".key-scroll"));
        assertThat(FxRig.<Double>call(scroll::getVvalue)).isEqualTo(1);
    }
}
