package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.wall.WallLayout;

class ShellTest {
    private final List<String> done = new ArrayList<>();
    private final Screens screens = new Screens(Language.CHINESE);
    private final ShellViewModel model = screens.model(WallLayout.FOUR);
    private final FxRobot robot = new FxRobot();
    private FxRig rig;

    @BeforeEach
    void open() {
        rig = FxRig.show(
                Theme.LIGHT,
                1000,
                900,
                () -> new ShellView(
                        model,
                        new ShellPorts(
                                () -> done.add("out"),
                                () -> done.add("password"),
                                ShellPorts.Keys.NONE,
                                () -> done.add("lock"),
                                theme -> {},
                                language -> {},
                                whole -> done.add(whole ? "whole" : "framed")),
                        screens.services()));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void ctrlAndADigitOpensTheWorkspaceAtThatPlace() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(model.currentProperty().get().id()).isEqualTo("station");
        press(KeyCode.CONTROL, KeyCode.DIGIT9);
        assertThat(model.currentProperty().get().id()).isEqualTo("station");
    }

    @Test
    void theWallRestsWhileAnotherWorkspaceIsOpen() {
        untilFourPicturesAreAskedFor();
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(screens.feed.shown()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        untilFourPicturesAreAskedFor();
    }

    private void untilFourPicturesAreAskedFor() {
        try {
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> screens.feed.shown().size() == 4);
        } catch (TimeoutException late) {
            throw new AssertionError("four pictures", late);
        }
    }

    @Test
    void ctrlLLocks() {
        press(KeyCode.CONTROL, KeyCode.L);
        assertThat(done).containsExactly("lock");
    }

    @Test
    void f11LeavesOnlyTheWallOnTheScreenAndGivesTheRestBack() {
        press(KeyCode.F11);
        assertThat(shown(".rail")).isFalse();
        assertThat(shown(".status-bar")).isFalse();
        press(KeyCode.F11);
        assertThat(shown(".rail")).isTrue();
        assertThat(shown(".status-bar")).isTrue();
        press(KeyCode.F11);
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(shown(".rail")).isTrue();
        press(KeyCode.F11);
        assertThat(shown(".rail")).isTrue();
        assertThat(done).containsExactly("whole", "framed", "whole", "framed");
    }

    @Test
    void f8ComesToTheAlarmsFromAnywhere() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        press(KeyCode.F8);
        assertThat(model.currentProperty().get().id()).isEqualTo("wall");
    }

    private boolean shown(String selector) {
        return FxRig.call(() -> rig.scene().lookup(selector) != null);
    }

    @Test
    void f6GoesThroughTheRegionsAndComesBack() {
        var regions = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            press(KeyCode.F6);
            regions.add(region());
        }
        assertThat(regions).containsExactlyInAnyOrder("rail", "header-bar", "desk", "status-bar");
    }

    @Test
    void thePaletteOpensWhatWasTyped() {
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("station");
        press(KeyCode.ENTER);
        assertThat(model.currentProperty().get().id()).isEqualTo("station");
    }

    @Test
    void f1ListsTheKeysAndEscapeTakesTheListAway() {
        press(KeyCode.F1);
        assertThat(FxRig.<Node>call(() -> rig.scene().lookup(".key-sheet"))).isNotNull();
        press(KeyCode.ESCAPE);
        int left = FxRig.<Integer>call(
                () -> rig.scene().getRoot().lookupAll(".key-sheet").size());
        assertThat(left).isZero();
    }

    @Test
    void aToastDoesNotTakeTheFocus() {
        Node before = FxRig.call(() -> rig.scene().getFocusOwner());
        screens.notices.say(Notice.Kind.URGENT, "没能保存");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(FxRig.<Node>call(() -> rig.scene().lookup(".toast"))).isNotNull();
        assertThat(FxRig.<Node>call(() -> rig.scene().getFocusOwner())).isSameAs(before);
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String region() {
        return FxRig.call(() -> {
            for (Node at = rig.scene().getFocusOwner(); at != null; at = at.getParent()) {
                for (String region : List.of("rail", "header-bar", "desk", "status-bar")) {
                    if (at.getStyleClass().contains(region)) {
                        return region;
                    }
                }
            }
            return "nowhere";
        });
    }
}
