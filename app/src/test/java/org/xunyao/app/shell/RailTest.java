package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.ScreenChecks;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// All rooms of the person who has most of them, on the smallest display.
class RailTest {
    private static final double HEIGHT = 690;
    private static final List<String> ROOMS = List.of(
            "wall",
            "replay",
            "streams",
            "duty",
            "alarms",
            "cases",
            "law",
            "knowledge",
            "documents",
            "evidence",
            "exchange",
            "terms",
            "cameras",
            "map",
            "figures",
            "reread",
            "identity",
            "licences",
            "workshop",
            "sales",
            "people");

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, ENGLISH"})
    void everyRoomIsOnTheScreenWithItsWords(Theme theme, Language language) {
        Texts texts = Texts.of(language).with(Services.BUNDLE);
        Stream<Workspace> rooms = ROOMS.stream()
                .map(id -> new Workspace(id, "workspace." + id, Icon.WALL, Pane::new, new SimpleIntegerProperty(3)));
        var model = new ShellViewModel(rooms.toList(), new UserCard("李某", "药械化股 · 办案人员"));
        try (FxRig rig = FxRig.show(theme, 300, HEIGHT, () -> beside(new Rail(model, texts)))) {
            rig.settle();
            String folder = System.getProperty("xunyao.pictures", "");
            if (!folder.isEmpty()) {
                Screenshot.write(rig.scene(), Path.of(folder, "rail-" + language + ".png"));
            }
            List<Node> words =
                    FxRig.call(() -> List.copyOf(rig.scene().getRoot().lookupAll(".rail-words")));
            assertThat(words).hasSize(ROOMS.size());
            assertThat(words).allSatisfy(one -> {
                var at = FxRig.call(() -> one.localToScene(one.getLayoutBounds()));
                assertThat(at.getMaxY()).isLessThanOrEqualTo(HEIGHT);
                assertThat(at.getMinX()).isNotNegative();
            });
            assertThat(FxRig.call(() -> ScreenChecks.truncated(rig.scene().getRoot())))
                    .isEmpty();
        }
    }

    private static HBox beside(Rail rail) {
        var window = new HBox(rail);
        window.getStylesheets()
                .add(Objects.requireNonNull(ShellView.class.getResource("shell.css"))
                        .toExternalForm());
        return window;
    }
}
