package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.app.StationRig.await;
import static org.xunyao.app.StationRig.signIn;
import static org.xunyao.app.StationRig.start;
import static org.xunyao.app.StationRig.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.testkit.screen.FxRig;

/// The map in the composed program: the real desks, the real store, and the way to the wall and back.
class MapRoomTest {
    @TempDir
    private Path folder;

    @Test
    void theUnitHeadPlacesTheShopThatStandsNowhereAndGoesFromTheMapToTheWall()
            throws InterruptedException, IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("cameras.csv"), """
                camera,shop,point,address,credit_code
                C1,康民大药房（滨河店）,处方区,ftp://nowhere/1,91330198MA0000015U
                C2,澜溪县第二百三十七分店,营业厅,ftp://nowhere/2,91330198MA0000090L
                """);
        try (var _ = start(data)) {
            await(StationRig::doorStands);
            signIn("zhaojg", StationRig.PASSWORD);
            await(() -> !texts("#layouts").isEmpty());
            open("地图");
            await(() -> texts("#map-count").stream().anyMatch(said -> said.matches("9 家.*未定位 1")));
            for (int i = 0; i < 4; i++) {
                key("#map-shops", KeyCode.F);
            }
            await(() -> texts("#map-shop-name").stream().anyMatch(name -> name.contains("第二百三十七分店")));
            key("#map-shops", KeyCode.P);
            key("#map", KeyCode.UP);
            key("#map", KeyCode.ENTER);
            await(() -> texts("#map-count").stream().anyMatch(said -> said.endsWith("未定位 0")));
            assertThat(texts("#map-told").getFirst()).startsWith("已保存");
            key("#map-shops", KeyCode.F);
            key("#map-shops", KeyCode.W);
            await(() -> texts("#map-count").isEmpty() && !texts("#layouts").isEmpty());
        }
    }

    private static void open(String room) {
        FxRig.call(() -> {
            Node words = Window.getWindows().stream()
                    .flatMap(window -> window.getScene().getRoot().lookupAll(".rail-words").stream())
                    .filter(node ->
                            node instanceof Label label && label.getText().equals(room))
                    .findFirst()
                    .orElseThrow();
            for (Node node = words; node != null; node = node.getParent()) {
                if (node instanceof Button button) {
                    button.fire();
                    return true;
                }
            }
            throw new AssertionError("no button of " + room);
        });
    }

    private static void key(String selector, KeyCode... codes) {
        FxRig.call(() -> {
            Node target = Window.getWindows().stream()
                    .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                    .findFirst()
                    .orElseThrow();
            Arrays.stream(codes)
                    .forEach(code -> Event.fireEvent(
                            target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
            return true;
        });
    }
}
