package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.app.StationRig.await;
import static org.xunyao.app.StationRig.choose;
import static org.xunyao.app.StationRig.signIn;
import static org.xunyao.app.StationRig.stands;
import static org.xunyao.app.StationRig.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.testkit.screen.FxRig;

/// Who looks stands over every picture of the composed program.
class MarkOverAllTest {
    private static final String REVIEW = ".review-picture";

    @TempDir
    private Path folder;

    @Test
    void theNameOfWhoeverIsSignedInLiesOverWallReplayAndReviewAndStaysUnderTheLock()
            throws InterruptedException, IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("cameras.csv"), """
            camera,shop,point,address
            C1,康民大药房,处方区,ftp://nowhere/1
            """);
        try (var _ = start(data)) {
            await(StationRig::doorStands);
            assertThat(stands("#watermark")).as("nobody is signed in").isFalse();
            signIn("liming", StationRig.PASSWORD);
            for (String picture : List.of("#tiles", ".playback-screen", REVIEW)) {
                await(() -> open(picture));
                assertThat(over(picture)).as(picture).isTrue();
                assertThat(words()).as(picture).hasSize(1).first().asString().startsWith("李明远  liming  330198001\n20");
            }
            press(KeyCode.L, true);
            await(() -> stands(".lock"));
            assertThat(words())
                    .as("his pictures go on")
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("李明远");
            signIn("zhaojg", StationRig.PASSWORD);
            await(() -> !stands(".lock"));
            await(() -> words().stream().anyMatch(all -> all.contains("赵建国")));
            assertThat(words()).as("the other's session is over").hasSize(1);
            choose("退出");
            await(StationRig::doorStands);
            assertThat(stands("#watermark")).isFalse();
        }
    }

    /// Turns to the next workspace until one shows that.
    private static boolean open(String picture) {
        if (stands(picture)) {
            return true;
        }
        for (KeyCode digit : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)) {
            if (stands(".shell") && press(digit, true) && stands(picture)) {
                return true;
            }
        }
        return false;
    }

    private static boolean press(KeyCode code, boolean control) {
        return FxRig.call(() -> {
            find(".shell").fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, control));
            return true;
        });
    }

    private static Node find(String selector) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .findFirst()
                .orElseThrow();
    }

    /// Whether the mark covers it, is drawn behind it in time, that is over it, and lets the mouse through.
    private static boolean over(String picture) {
        return FxRig.call(() -> {
            Node mark = find("#watermark");
            mark.getScene().getRoot().applyCss();
            mark.getScene().getRoot().layout();
            Bounds whole = mark.localToScene(mark.getLayoutBounds());
            Node shown = find(picture);
            return whole.contains(shown.localToScene(shown.getLayoutBounds()))
                    && mark.isVisible()
                    && mark.isMouseTransparent()
                    && later(mark, shown);
        });
    }

    private static boolean later(Node mark, Node shown) {
        var layers = mark.getParent().getChildrenUnmodifiable();
        Node under = shown;
        while (under != null && under.getParent() != mark.getParent()) {
            under = under.getParent();
        }
        return layers.indexOf(mark) > layers.indexOf(under);
    }

    private static List<String> words() {
        return FxRig.call(() -> Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".watermark-bright").stream())
                .map(text -> ((Text) text).getText())
                .distinct()
                .toList());
    }
}
