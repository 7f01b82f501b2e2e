package org.xunyao.app.cases.played;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.testkit.screen.FxRig;

/// Hands at the keyboard and the mouse, which count what they do.
final class Player {
    private static final int TABS = 200;
    private static final int STEPS = 30;

    private final FxRobot robot = new FxRobot();
    private final Robot glass = FxRig.call(Robot::new);
    private final FxRig rig;
    private int keys;
    private int clicks;

    Player(FxRig rig) {
        this.rig = rig;
        settle();
    }

    /// Strokes until now; a chord such as Ctrl Enter is one.
    int keys() {
        return keys;
    }

    int clicks() {
        return clicks;
    }

    void press(KeyCode key) {
        stroke(key);
        settle();
    }

    // The keyboard robot of TestFX waits a tenth of a second a key, which is minutes for a case.
    private void stroke(KeyCode key) {
        FxRig.call(() -> {
            glass.keyType(key);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(1);
        keys++;
    }

    /// Ctrl Enter: takes the step.
    void submit() {
        robot.press(KeyCode.CONTROL).push(KeyCode.ENTER).release(KeyCode.CONTROL);
        keys++;
        settle();
    }

    /// A click on that part of the screen.
    void click(String id) {
        robot.clickOn(node(id), MouseButton.PRIMARY);
        clicks++;
        settle();
    }

    /// Goes on by Tab to a part of the screen.
    void reach(String id) {
        for (int tab = 0; tab < TABS && !id.equals(focused()); tab++) {
            stroke(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    /// Ticks a box, chooses a radio button, presses a button.
    void tick(String... ids) {
        for (String id : ids) {
            reach(id);
            press(KeyCode.SPACE);
        }
    }

    /// Writes into a field, over what stands there.
    void write(String id, String words) {
        reach(id);
        if (!FxRig.call(() -> ((TextInputControl) node('#' + id)).getText()).isEmpty()) {
            robot.press(KeyCode.CONTROL).push(KeyCode.A).release(KeyCode.CONTROL);
            keys++;
        }
        FxRig.call(() -> {
            Node field = rig.scene().getFocusOwner();
            words.codePoints().forEach(letter -> field.fireEvent(typed(Character.toString(letter))));
            return true;
        });
        keys += words.codePointCount(0, words.length());
        settle();
        assertThat(FxRig.call(() -> ((TextInputControl) node('#' + id)).getText()))
                .isEqualTo(words);
    }

    /// Goes down a list of choices to the one of that place.
    ///
    /// @param place from 0
    void choose(String id, int place) {
        reach(id);
        for (int step = 0; step <= place; step++) {
            press(KeyCode.DOWN);
        }
        assertThat(FxRig.call(
                        () -> ((ComboBox<?>) node('#' + id)).getSelectionModel().getSelectedIndex()))
                .as(id)
                .isEqualTo(place);
    }

    /// Goes by the arrow keys to a step among those that are offered.
    void step(String code) {
        String id = "step-" + code;
        for (int down = 0; down < STEPS && !id.equals(focused()); down++) {
            assertThat(focused()).as("among the steps, to " + code).startsWith("step-");
            press(KeyCode.DOWN);
        }
        assertThat(focused()).isEqualTo(id);
    }

    String said(String id) {
        return FxRig.call(() -> node(id) instanceof Labeled label ? label.getText() : "");
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private Node node(String id) {
        return Objects.requireNonNull(rig.scene().lookup(id), id);
    }

    private String focused() {
        return FxRig.call(() -> {
            Node owner = rig.scene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(2);
    }
}
