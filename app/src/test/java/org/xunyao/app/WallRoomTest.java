package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.app.StationRig.await;
import static org.xunyao.app.StationRig.reads;
import static org.xunyao.app.StationRig.signIn;
import static org.xunyao.app.StationRig.start;
import static org.xunyao.app.StationRig.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.testkit.screen.FxRig;

/// The wall in the composed program, with cameras that cannot be reached.
class WallRoomTest {
    @TempDir
    private Path folder;

    private Path data() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("cameras.csv"), """
                camera,shop,point,address
                C1,康民大药房,处方区,ftp://nowhere/1
                C2,禾润堂药店,营业厅,ftp://nowhere/2
                """);
        return data;
    }

    @Test
    void aHostileFileOfViewsIsSetAsideAndTheWallIsThereAgainAfterARestart() throws InterruptedException, IOException {
        Path data = data();
        Path views = data.resolve("wall-views.txt");
        Files.writeString(views, "xunyao-wall 1\nview ../../etc\n");
        try (var _ = start(data)) {
            enter("zhaojg", "2×2");
            await(() -> reads("已原样另存在旁边"));
            await(() -> texts(".tile-flag").stream().noneMatch("核对权限"::equals));
            alt(KeyCode.DIGIT7);
            await(() -> holds(views, "ONE_AND_SEVEN"));
        }
        try (Stream<Path> all = Files.list(data)) {
            assertThat(all.map(Path::getFileName).map(Path::toString))
                    .filteredOn(name -> name.startsWith("wall-views.txt.unreadable-"))
                    .hasSize(1);
        }
        // The register keeps what was taken over: what is written into the list later is no camera.
        Files.writeString(data.resolve("cameras.csv"), "camera,shop,point,address\nC9,新店,门口,ftp://nowhere/9\n");
        try (var _ = start(data)) {
            enter("zhaojg", "1+7");
            assertThat(reads("新店")).isFalse();
            key(KeyCode.RIGHT, false);
            key(KeyCode.R, false);
            await(() -> reads("这一段没有录像"));
            assertThat(texts("#tiles")).as("the wall rests").isEmpty();
            assertThat(texts("#replay-title")).containsExactly("禾润堂药店 · 营业厅");
        }
    }

    private static void enter(String login, String layout) throws InterruptedException {
        await(StationRig::doorStands);
        signIn(login, StationRig.PASSWORD);
        await(() -> texts("#layouts").equals(List.of(layout)));
    }

    private static boolean holds(Path file, String part) {
        try {
            return Files.exists(file) && Files.readString(file).contains(part);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void alt(KeyCode key) {
        key(key, true);
    }

    private static void key(KeyCode key, boolean alt) {
        FxRig.call(() -> {
            Node tiles = Window.getWindows().stream()
                    .flatMap(window -> window.getScene().getRoot().lookupAll("#tiles").stream())
                    .findFirst()
                    .orElseThrow();
            tiles.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, alt, false));
            return true;
        });
    }
}
