package org.xunyao.app.ptz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.app.ptz.PtzRig.until;

import com.sun.javafx.stage.WindowHelper;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.xunyao.testkit.onvif.OnvifFault;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;

/// Turning a camera by keys, over the network, against a device that counts how long it turned.
class PtzByKeysTest {
    private final FxRobot robot = new FxRobot();
    private final PtzRig rig = new PtzRig(Theme.DARK, Language.CHINESE, 1280, 720);

    @AfterEach
    void close() {
        robot.release(KeyCode.LEFT);
        rig.close();
    }

    private void press(KeyCode code) {
        robot.press(code).release(code);
    }

    private PtzStage stage() {
        return FxRig.call(rig.model.stageProperty()::get);
    }

    private void open() {
        press(KeyCode.T);
        until(() -> stage() instanceof PtzStage.Ready);
    }

    private void turning() {
        open();
        robot.press(KeyCode.LEFT);
        until(rig.device::moving);
    }

    private String text(String id) {
        return FxRig.call(() -> ((Labeled) rig.fx.scene().lookup(id)).getText());
    }

    @Test
    void theCameraTurnsForAsLongAsTheKeyIsDownAndIsTakenFirst() {
        turning();
        assertThat(rig.rows).containsExactly("take");
        assertThat(rig.device.last()).isEqualTo("-0.40 0.00 0.00");
        until(() -> rig.device.count("ContinuousMove") >= 4);
        assertThat(rig.device.count("Stop")).as("heard of all the time").isZero();

        robot.release(KeyCode.LEFT);
        until(() -> !rig.device.moving());
        robot.press(KeyCode.ADD);
        until(() -> rig.device.last().equals("0.00 0.00 0.40"));
        robot.release(KeyCode.ADD);
        until(() -> !rig.device.moving());
        assertThat(rig.rows).as("once a session").containsExactly("take");
    }

    @Test
    void anotherWindowInFrontLetsGo() {
        turning();
        FxRig.call(() -> {
            // The toolkit without a screen never takes the focus away by itself.
            WindowHelper.setFocused(rig.fx.scene().getWindow(), false);
            return true;
        });

        until(() -> !rig.device.moving());
    }

    @Test
    void whoLooksSomethingUpElsewhereInTheWindowLetsGo() {
        var elsewhere = new Button();
        FxRig.call(() -> {
            Parent room = rig.fx.scene().getRoot();
            rig.fx.scene().setRoot(new StackPane());
            rig.fx.scene().setRoot(new StackPane(elsewhere, room));
            rig.fx.scene().lookup("#tiles").requestFocus();
            return true;
        });
        turning();
        FxRig.call(() -> {
            elsewhere.requestFocus();
            return true;
        });

        until(() -> !rig.device.moving());
        assertThat(FxRig.call(rig.model::isHeld)).isFalse();
    }

    @Test
    void whoIsBackBeforeTheTakingIsSavedTakesItAnew() {
        open();
        rig.saving = new CountDownLatch(1);
        robot.press(KeyCode.LEFT);
        until(() -> rig.rows.contains("take"));
        robot.release(KeyCode.LEFT);
        press(KeyCode.B);
        FxRig.call(() -> true);
        assertThat(rig.rows).as("one after the other").containsExactly("take");
        rig.saving.countDown();
        until(() -> rig.rows.contains("back"));

        robot.press(KeyCode.LEFT);
        until(rig.device::moving);
        assertThat(rig.rows).containsExactly("take", "back", "take");
    }

    @Test
    void theWayHomeBeginsAfterTheLastStop() {
        rig.device.fault(OnvifFault.LATE_MOVES);
        open();
        robot.press(KeyCode.LEFT);
        until(() -> rig.device.count("ContinuousMove") >= 1);
        robot.release(KeyCode.LEFT);
        press(KeyCode.HOME);
        until(() -> FxRig.call(rig.model.toldProperty()::get).equals("PTZ-HOMING"));

        int stops = rig.device.count("Stop");
        robot.sleep(600);
        assertThat(rig.device.count("Stop"))
                .as("no stop cuts the way short, not even that of an order that came late")
                .isEqualTo(stops);
        assertThat(rig.device.last()).isEqualTo("home");
    }

    @Test
    void aHiddenWindowLetsGo() {
        turning();
        FxRig.call(() -> {
            rig.fx.scene().getWindow().hide();
            return true;
        });

        until(() -> !rig.device.moving());
    }

    @Test
    void theLockLetsGo() {
        turning();
        FxRig.call(() -> {
            rig.fx.scene().getRoot().setDisable(true);
            return true;
        });

        until(() -> !rig.device.moving());
    }

    @Test
    void leavingLetsGoAndTheCameraStaysTurnedAway() {
        turning();
        press(KeyCode.ESCAPE);

        until(() -> !rig.device.moving());
        assertThat(stage()).isInstanceOf(PtzStage.Closed.class);
        assertThat(rig.rows).containsExactly("take");
    }

    @Test
    void aScreenThatHangsLetsGo() {
        turning();
        FxRig.call(() -> {
            // Nobody on the JavaFX thread can say that the key is still held.
            until(() -> !rig.device.moving());
            return true;
        });
        assertThat(rig.device.count("Stop")).isPositive();
    }

    @Test
    void aCameraThatTurnsOnPastItsStopIsSaidInWordsAfterTheKeyIsUp() {
        rig.device.fault(OnvifFault.DEAF);
        turning();
        robot.release(KeyCode.LEFT);

        until(() -> FxRig.call(rig.model::isRunaway));
        until(() -> text("#ptz-told").contains("断开它的电源"));
        assertThat(rig.device.moving()).isTrue();

        rig.device.fault(OnvifFault.OK);
        robot.press(KeyCode.LEFT);
        until(() -> FxRig.call(rig.model::isHeld));
        robot.release(KeyCode.LEFT);
        until(() -> !rig.device.moving());
        until(() -> !FxRig.call(rig.model::isRunaway));
    }

    @Test
    void withoutARowNothingMoves() {
        rig.refuses = true;
        open();
        robot.press(KeyCode.LEFT);
        until(() -> FxRig.call(rig.model.toldProperty()::get).equals("PTZ-RIGHT"));
        robot.release(KeyCode.LEFT);

        assertThat(rig.device.count("ContinuousMove")).isZero();
        assertThat(text("#ptz-told")).isEqualTo("您没有这项权限。");
    }

    @Test
    void aDigitGoesToAViewAndHomeBringsTheCameraBackOnceItIsThere() {
        open();
        press(KeyCode.DIGIT2);
        until(() -> rig.device.last().equals("preset 2"));
        assertThat(rig.rows).containsExactly("take");

        press(KeyCode.HOME);
        until(() -> FxRig.call(rig.model.toldProperty()::get).equals("PTZ-HOMING"));
        assertThat(rig.device.last()).isEqualTo("home");
        assertThat(rig.rows).as("not before it is there").containsExactly("take");
        rig.settle();
        until(() -> rig.rows.contains("back"));
    }

    @Test
    void whoTurnsItOnTheWayHomeKeepsItAway() {
        open();
        press(KeyCode.HOME);
        until(() -> FxRig.call(rig.model.toldProperty()::get).equals("PTZ-HOMING"));
        press(KeyCode.DIGIT1);
        until(() -> rig.device.last().equals("preset 1"));
        rig.settle();

        assertThat(rig.rows).containsExactly("take");
        press(KeyCode.B);
        until(() -> rig.rows.contains("back"));
    }

    @Test
    void aCameraThatCannotBeTurnedSaysWhy() {
        rig.device.fault(OnvifFault.NO_PTZ);
        press(KeyCode.T);
        until(() -> stage() instanceof PtzStage.Refused);
        assertThat(((PtzStage.Refused) stage()).code()).isEqualTo("PTZ-NO_PTZ");
        press(KeyCode.ESCAPE);

        press(KeyCode.RIGHT);
        press(KeyCode.T);
        until(() -> stage() instanceof PtzStage.Refused);
        assertThat(((PtzStage.Refused) stage()).code()).isEqualTo(PtzModel.NO_ADDRESS);
    }
}
