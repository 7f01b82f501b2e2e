package org.xunyao.app;

import static org.xunyao.app.StationRig.await;
import static org.xunyao.app.StationRig.awaitWords;
import static org.xunyao.app.StationRig.signIn;
import static org.xunyao.app.StationRig.start;
import static org.xunyao.app.StationRig.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.testkit.screen.FxRig;

/// Taking a camera from the register in the composed program, as its keeper does, by keys.
class CamerasWithdrawTest {
    @TempDir
    private Path folder;

    @Test
    void aCameraThatIsTakenFromTheRegisterIsSaidToBeGoneAndLeavesTheWallAtOnce()
            throws InterruptedException, IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("cameras.csv"), """
            camera,shop,point,address
            C1,康民大药房,处方区,ftp://nowhere/1
            C2,禾润堂药店,营业厅,ftp://nowhere/2
            """);
        try (var _ = start(data)) {
            enter();
            workspace("摄像机");
            await(() -> StationRig.stands("#cameras-table"));
            StationRig.fill("#cameras-filter", "C1");
            awaitWords("康民大药房 · 处方区");
            // In one breath, before the pane is drawn for the first time: whoever types fast loses nothing.
            StationRig.pressAndFill("#camera-withdraw", "#withdraw-reason", "已拆除");
            awaitWords("已取消登记 C1，取流已停止，它已离开视频墙");
            workspace("视频墙");
            awaitWords("点位 C1 已不在册");
        }
    }

    private static void enter() throws InterruptedException {
        await(StationRig::doorStands);
        signIn("zhaojg", StationRig.PASSWORD);
        await(() -> texts("#layouts").equals(List.of("2×2")));
    }

    private static void workspace(String name) {
        FxRig.call(() -> {
            Window.getWindows().stream()
                    .flatMap(window -> window.getScene().getRoot().lookupAll(".rail-item").stream())
                    .filter(item -> name.equals(item.getAccessibleText()) || holdsWords(item, name))
                    .map(ButtonBase.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private static boolean holdsWords(Node item, String name) {
        return item.lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Labeled words && name.equals(words.getText()));
    }
}
