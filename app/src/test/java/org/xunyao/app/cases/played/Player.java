package org.xunyao.app.cases.played;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.EventType;
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
    private static final int PATIENCE = 60;

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

    // The keyboard robot of TestFX waits a tenth of a second a key, which is minutes for a case. The toolkit's queue
    // keeps the order, so that no wait stands between one Tab and the next look.
    private void stroke(KeyCode key) {
        FxRig.call(() -> {
            glass.keyType(key);
            return true;
        });
        keys++;
    }

    /// Ctrl Enter: takes the step.
    void submit() {
        robot.press(KeyCode.CONTROL).push(KeyCode.ENTER).release(KeyCode.CONTROL);
        keys++;
        settle();
    }

    /// Ctrl and a key.
    void chord(KeyCode key) {
        robot.press(KeyCode.CONTROL).push(key).release(KeyCode.CONTROL);
        keys++;
        settle();
    }

    /// Waits until that part of the screen is there.
    ///
    /// @param said what the screen says, where it never comes
    void awaits(String id, Supplier<String> said) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE,
                    TimeUnit.SECONDS,
                    () -> FxRig.call(() -> rig.scene().lookup(id) != null));
        } catch (TimeoutException never) {
            throw new AssertionError(id + " " + said.get(), never);
        }
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
        if (!text().isEmpty()) {
            robot.press(KeyCode.CONTROL).push(KeyCode.A).release(KeyCode.CONTROL);
            keys++;
        }
        FxRig.call(() -> {
            Node field = rig.scene().getFocusOwner();
            words.codePoints().forEach(letter -> {
                // A letter is pressed before it is typed: rooms listen to that.
                field.fireEvent(key(KeyEvent.KEY_PRESSED, ""));
                field.fireEvent(key(KeyEvent.KEY_TYPED, Character.toString(letter)));
            });
            return true;
        });
        keys += words.codePointCount(0, words.length());
        settle();
        assertThat(text()).as(id).isEqualTo(words);
    }

    private String text() {
        return FxRig.call(() -> rig.scene().getFocusOwner() instanceof TextInputControl field ? field.getText() : "");
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

    /// Writes a paper of a kind from the case's page until it is issued, and comes back: facts that the case
    /// knows stay, each check leads to its field, each remark gets its reason.
    ///
    /// @param kind as its name begins in the list
    /// @param answers by field
    void paper(String kind, Map<String, String> answers) {
        new PaperHand(this, answers).write(kind);
    }

    String said(String id) {
        return FxRig.call(() -> node(id) instanceof Labeled label ? label.getText() : "");
    }

    /// Ids of what can be pressed and begins so, in their order.
    List<String> there(String begin) {
        return FxRig.call(() -> Stream.of(".button", ".text-field")
                .flatMap(kind -> rig.scene().getRoot().lookupAll(kind).stream())
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith(begin))
                .distinct()
                .toList());
    }

    /// What can be read in labels below a part of the screen.
    List<String> labels(String below) {
        return FxRig.call(() -> rig.scene().getRoot().lookupAll(below + " .label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    /// Whether letters can be typed where the focus is.
    boolean isText() {
        return FxRig.call(() -> rig.scene().getFocusOwner() instanceof TextInputControl);
    }

    /// Types over what stands in the field that has the focus.
    void type(String words) {
        write(focused(), words);
    }

    private static KeyEvent key(EventType<KeyEvent> kind, String letter) {
        return new KeyEvent(kind, letter, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private Node node(String id) {
        return Objects.requireNonNull(rig.scene().lookup(id), id);
    }

    String focused() {
        return FxRig.call(() -> {
            Node owner = rig.scene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(2);
    }
}
