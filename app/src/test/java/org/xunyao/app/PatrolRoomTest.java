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
import java.util.Arrays;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.testkit.screen.FxRig;

/// A patrol in the composed program: the real desks, the real store, the station's own key.
class PatrolRoomTest {
    @TempDir
    private Path folder;

    @Test
    void aPatrolWithoutPicturesIsSignedProvesNothingAndIsFoundWholeAfterARestart()
            throws InterruptedException, IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("cameras.csv"), """
                camera,shop,point,address
                C1,康民大药房,处方区,ftp://nowhere/1
                C2,禾润堂药店,营业厅,ftp://nowhere/2
                """);
        try (var _ = start(data)) {
            await(StationRig::doorStands);
            signIn("liming", StationRig.PASSWORD);
            await(() -> !texts("#layouts").isEmpty());
            await(() -> texts(".tile-flag").stream().noneMatch("核对权限"::equals));
            await(() -> texts("#coverage-in-wall").contains("今日看过 0 / 2，超 3 天未看 2"));
            key("#tiles", KeyCode.F7);
            key("#find", KeyCode.ENTER);
            await(() -> texts("#patrol-proof").stream().anyMatch(said -> said.contains("画面不是实时")));
            key("#tiles", KeyCode.F7, KeyCode.SHIFT);
        }
        try (var _ = start(data)) {
            await(StationRig::doorStands);
            signIn("liming", StationRig.PASSWORD);
            await(() -> !texts("#layouts").isEmpty());
            key("#tiles", KeyCode.F9);
            await(() -> reads("上次封存的轮巡：风险轮巡"));
            assertThat(texts("#coverage-proof").getFirst()).contains("签名和记录完好");
            assertThat(texts("#coverage-count").getFirst()).isEqualTo("显示 2，共 2 个点位");
            await(() -> texts("#coverage-in-wall").contains("今日看过 0 / 2，超 3 天未看 2"));
        }
    }

    private static void key(String selector, KeyCode... codes) {
        FxRig.call(() -> {
            Node target = Window.getWindows().stream()
                    .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                    .findFirst()
                    .orElseThrow();
            boolean shift = Set.copyOf(Arrays.asList(codes)).contains(KeyCode.SHIFT);
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", codes[0], shift, false, false, false));
            return true;
        });
    }
}
