package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.wall.WallLayout;

/// The narrowest window beside the rail of workspaces, with all that the bar can have to say.
class StatusBarTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCountOfTheCamerasCanBeReadInTheNarrowestWindow(Language language) {
        var screens = new Screens(language);
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> {
            var model = screens.model(WallLayout.NINE);
            var usual = model.statusProperty().get().orElseThrow();
            model.statusProperty()
                    .set(Optional.of(new StationStatus(
                            new CameraCounts(28, 11, 12, 10, 13, 16),
                            0,
                            1,
                            1_482_119,
                            false,
                            usual.diskFree(),
                            usual.today(),
                            usual.day())));
            return new StatusBar(model, screens.services());
        })) {
            rig.settle();
            List<String> cut = FxRig.call(() -> rig.scene().getRoot().lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .filter(label -> !shown(label).equals(label.getText()))
                    .map(Labeled::getText)
                    .toList());
            assertThat(cut).isEmpty();
        }
    }

    @Test
    void beforeAnythingWasMeasuredItSaysThatTheProgramStarts() {
        var screens = new Screens(Language.CHINESE);
        var model = screens.model(WallLayout.NINE);
        var usual = model.statusProperty().get();
        model.statusProperty().set(Optional.empty());
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> new StatusBar(model, screens.services()))) {
            rig.settle();
            var starting = FxRig.<Label>call(() -> (Label) rig.scene().lookup("#status-starting"));
            assertThat(FxRig.call(starting::isVisible)).isTrue();
            assertThat(starting.getText()).isEqualTo("正在启动……");
            FxRig.call(() -> {
                model.statusProperty().set(usual);
                return usual;
            });
            assertThat(FxRig.call(starting::isVisible)).isFalse();
        }
    }

    @Test
    void whatIsSaidOfTheSoundsIsSeenAndReadOut() {
        var screens = new Screens(Language.CHINESE);
        var model = screens.model(WallLayout.NINE);
        try (FxRig rig = FxRig.show(Theme.DARK, 1302, 690, () -> new StatusBar(model, screens.services()))) {
            var mark = FxRig.<Label>call(() -> (Label) rig.scene().lookup("#sound-mark"));
            assertThat(FxRig.call(mark::isVisible)).isFalse();
            FxRig.call(() -> {
                model.soundProperty().set("告警静音至 22:05，F9 恢复");
                return true;
            });
            rig.settle();
            assertThat(FxRig.call(() -> shown(mark))).isEqualTo("告警静音至 22:05，F9 恢复");
            assertThat(FxRig.call(() -> rig.scene().lookup(".status-bar").getAccessibleText()))
                    .contains("22:05");
            String folder = System.getProperty("xunyao.pictures", "");
            if (!folder.isEmpty()) {
                Screenshot.write(rig.scene(), Path.of(folder, "status-sound.png"));
            }
        }
    }

    private static String shown(Label label) {
        return label.lookup(".text") instanceof Text text ? text.getText() : "";
    }
}
