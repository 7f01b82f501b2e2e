package org.xunyao.app.signin.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.theme.Theme;

class SecretFieldTest {
    private final List<String> heard = new ArrayList<>();
    private SecretField field = new SecretField();

    @Test
    void keysTypeMoveAndDelete() {
        try (FxRig rig = show()) {
            robot().write("abd").push(KeyCode.LEFT).write("c");
            assertThat(typed()).isEqualTo("abcd");
            robot().push(KeyCode.HOME).push(KeyCode.DELETE).push(KeyCode.END).push(KeyCode.BACK_SPACE);
            assertThat(typed()).isEqualTo("bc");
            robot().push(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(heard).contains("enter");
            assertThat(drawn(rig)).isEqualTo("●●");
        }
    }

    @Test
    void nothingLeavesByTheClipboardAndAPasteComesIn() {
        try (FxRig rig = show()) {
            robot().write("secret");
            clip("other");
            for (KeyCode key : List.of(KeyCode.C, KeyCode.X)) {
                robot().press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
                robot().press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
            }
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(typed()).isEqualTo("secret");
            assertThat(FxRig.call(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo("other");
            robot().press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(typed()).contains("other");
            assertThat(drawn(rig)).containsOnlyOnce("●".repeat(typed().length()));
        }
    }

    @Test
    void shownItIsReadAndEmptiedItHidesItselfAgain() {
        try (FxRig rig = show()) {
            robot().write("secret");
            FxRig.call(() -> {
                field.shownProperty().set(true);
                return true;
            });
            assertThat(drawn(rig)).isEqualTo("secret");
            char[] taken = FxRig.call(() -> field.take());
            assertThat(taken).containsExactly("secret".toCharArray());
            assertThat(typed()).isEmpty();
            assertThat(FxRig.call(() -> field.shownProperty().get())).isFalse();
            assertThat(drawn(rig)).isEmpty();
        }
    }

    @Test
    void controlCharactersAreNoPartOfASecret() {
        try (FxRig rig = show()) {
            FxRig.call(() -> {
                field.put("a\tb\n\0c".toCharArray());
                return true;
            });
            assertThat(typed()).isEqualTo("abc");
            assertThat(drawn(rig)).isEqualTo("●●●");
        }
    }

    private FxRig show() {
        return FxRig.show(Theme.LIGHT, 400, 200, () -> {
            field = new SecretField();
            field.setOnAction(() -> heard.add("enter"));
            field.setOnChanged(() -> heard.add("changed"));
            var box = new VBox(field);
            box.sceneProperty().subscribe(scene -> field.requestFocus());
            return box;
        });
    }

    private FxRobot robot() {
        FxRig.call(() -> {
            field.requestFocus();
            return true;
        });
        return new FxRobot();
    }

    private String typed() {
        WaitForAsyncUtils.waitForFxEvents();
        return FxRig.call(() -> new String(field.copy()));
    }

    private String drawn(FxRig rig) {
        rig.settle();
        return FxRig.call(() -> field.lookupAll("*").stream()
                .filter(node -> node instanceof Text)
                .map((Node node) -> ((Text) node).getText())
                .reduce("", String::concat));
    }

    private static void clip(String words) {
        FxRig.call(() -> {
            var content = new ClipboardContent();
            content.putString(words);
            return Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
