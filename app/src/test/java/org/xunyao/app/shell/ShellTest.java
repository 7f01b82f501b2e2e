package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.wall.WallLayout;

class ShellTest {
    private static final List<String> ROOMS = List.of(
            "wall",
            "streams",
            "duty",
            "alarms",
            "cases",
            "documents",
            "evidence",
            "exchange",
            "cameras",
            "map",
            "figures",
            "reread",
            "identity",
            "workshop",
            "people",
            "audit");

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

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 15", "DARK, ENGLISH, 15", "LIGHT, ENGLISH, 20"})
    void everyRoomOfALongRailIsReachedByKeysOnASmallScreen(Theme theme, Language language, int rooms) {
        rig.close();
        var many = new Screens(language);
        var places = new ArrayList<Workspace>();
        for (int i = 0; i < rooms; i++) {
            String title = ROOMS.get(i % ROOMS.size());
            places.add(new Workspace(
                    "room" + i, "workspace." + title, Icon.TASKS, StackPane::new, new SimpleIntegerProperty(i)));
        }
        var longRail = new ShellViewModel(places, new UserCard("李某", "药械化股"));
        rig = FxRig.show(theme, 1302, 690, () -> many.shell(longRail));
        rig.settle();
        new Reading("rail", List.of(), List.of()).picture(rig.scene(), theme + "-" + language + "-" + rooms);
        while (!region().equals("rail")) {
            press(KeyCode.F6);
        }
        List<Node> items = FxRig.call(() -> List.copyOf(rig.scene().getRoot().lookupAll(".rail-item")));
        assertThat(items).hasSize(rooms);
        for (Node item : items) {
            rig.settle();
            assertThat(FxRig.<Boolean>call(item::isFocused)).isTrue();
            Bounds at = FxRig.call(() -> item.localToScene(item.getLayoutBounds()));
            assertThat(at.getMinY()).isGreaterThanOrEqualTo(51);
            assertThat(at.getMaxY()).isLessThanOrEqualTo(691);
            Bounds words = FxRig.call(() -> {
                Node label = item.lookup(".rail-words");
                return label.localToScene(label.getLayoutBounds());
            });
            assertThat(words.getMaxY()).isLessThanOrEqualTo(at.getMaxY() + 0.5);
            press(KeyCode.TAB);
        }
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
