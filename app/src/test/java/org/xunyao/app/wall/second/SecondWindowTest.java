package org.xunyao.app.wall.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.app.mark.Watermark;
import org.xunyao.app.mark.WatermarkPane;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.wall.NamedViews;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.wall.feed.SharedFeed;
import org.xunyao.app.wall.memory.Shelf;
import org.xunyao.app.wall.memory.WallMemory;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.wall.ViewOwner;

class SecondWindowTest {
    // All lie on the one screen that a test has, for what is beyond it cannot be drawn.
    private static final Monitor DESK = Monitor.of(0, 0, 500, 400);
    private static final Monitor LEFT = Monitor.of(0, 500, 400, 300);
    private static final Monitor RIGHT = Monitor.of(500, 0, 480, 360);

    private final PaintedFeed feed = new PaintedFeed();
    private final StillClock clock = new StillClock(PaintedFeed.NOW);
    private final Plugged screens = new Plugged();
    private final Watermark mark = new Watermark(
            new Person(new PersonId(new UUID(0, 1)), "lim", "李某", "药械化股", "", Set.of(new RoleId("WALL_OPERATOR"))),
            14,
            clock);
    private final Shelf shelf = new Shelf(WallMemory.ofNow(), ViewOwner.person("li"), List.of());
    private WallViewModel desk;
    private SecondWindow second;
    private FxRig rig;
    private volatile boolean locked;

    @BeforeEach
    void signIn() {
        PaintedFeed.cameras().forEach(camera -> feed.silent(camera.id().code()));
        Texts texts = Texts.of(Language.CHINESE).with(WallView.BUNDLE);
        var windows = new SharedFeed(feed);
        var mine = windows.window();
        desk = new WallViewModel(PaintedFeed.cameras(), mine, clock, NamedViews.begin(shelf, PaintedFeed.cameras()));
        var look = new SecondWindow.Look(texts, clock, 25, wall -> WatermarkPane.over(wall, mark));
        second = new SecondWindow(desk, windows.window(), look, shelf, screens, new Front());
        var own = new WallView.Desk(new NamedViews(desk, shelf), Optional.of(second));
        rig = FxRig.show(
                Theme.DARK, 500, 400, () -> new WallView(desk, mine, texts, clock.zone(), 25, Optional.of(own)));
        FxRig.call(() -> {
            rig.scene().lookup("#tiles").requestFocus();
            return true;
        });
    }

    private final class Front implements SecondWindow.Front {
        @Override
        public Optional<Scene> scene() {
            return Optional.of(SecondWindowTest.this.scene());
        }

        @Override
        public boolean locked() {
            return locked;
        }
    }

    @Test
    void underTheLockItsOwnButtonDoesNotCloseIt() {
        press(KeyCode.CONTROL, KeyCode.ENTER);
        locked = true;
        closeByButton();
        assertThat(others()).hasSize(1);
        locked = false;
        closeByButton();
        assertThat(others()).isEmpty();
    }

    @Test
    void itsPicturesBearTheNameOfThePersonAtTheDesk() {
        press(KeyCode.CONTROL, KeyCode.ENTER);
        var words = FxRig.call(() -> {
            Node node = others().getFirst().getScene().lookup("#watermark");
            Node grid = others().getFirst().getScene().lookup(".tile-grid");
            assertThat(node.localToScene(node.getLayoutBounds()).contains(grid.localToScene(grid.getLayoutBounds())))
                    .as("all pictures")
                    .isTrue();
            assertThat(node.isMouseTransparent()).isTrue();
            return node.lookupAll(".watermark-bright").stream()
                    .map(text -> ((Text) text).getText())
                    .distinct()
                    .toList();
        });
        assertThat(words).containsExactly("李某  lim\n2026-11-20 10:42");
    }

    private void closeByButton() {
        FxRig.call(() -> {
            Window window = others().getFirst();
            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }

    private Scene scene() {
        return rig.scene();
    }

    @AfterEach
    void close() {
        FxRig.call(() -> {
            second.leave();
            return true;
        });
        rig.close();
    }

    @Test
    void ctrlEnterShowsThePageOfTheDeskOnTheOtherScreenAndTheDeskTurnsItsPages() {
        press(KeyCode.ALT, KeyCode.DIGIT2);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(at()).isEqualTo("500,0 480x360");
        assertThat(tiles()).isEqualTo(4);
        assertThat(FxRig.call(() -> rig.scene().getWindow().isFocused()))
                .as("the desk keeps the keys")
                .isTrue();
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(FxRig.call(() -> desk.page())).as("the desk stays").isZero();
        assertThat(kept()).isEqualTo(1);
        press(KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(tiles()).as("until it is told").isEqualTo(4);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(tiles()).isEqualTo(9);
        press(KeyCode.CONTROL, KeyCode.W);
        assertThat(others()).isEmpty();
        assertThat(shelf.stand().orElseThrow().second()).isEmpty();
    }

    @Test
    void itTakesNoKeysSoThatTheLockOfTheDeskLocksItToo() {
        press(KeyCode.CONTROL, KeyCode.ENTER);
        FxRig.call(() -> {
            var root = others().getFirst().getScene().getRoot();
            root.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT1, false, false, true, false));
            return true;
        });
        assertThat(tiles()).isEqualTo(16);
        assertThat(FxRig.call(() -> others().getFirst().getScene().getRoot().lookup("#views")))
                .isNull();
    }

    @Test
    void aMonitorThatGoesNeverHidesItAndOneThatComesBackHasItAgain() {
        screens.plug(DESK, LEFT, RIGHT);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(at()).isEqualTo("0,500 400x300");
        screens.plug(DESK, RIGHT);
        assertThat(at()).as("onto the other one").isEqualTo("500,0 480x360");
        screens.plug(DESK);
        assertThat(at()).as("as a window at the desk").isEqualTo("200,160 300x240");
        screens.plug(DESK, RIGHT, LEFT);
        assertThat(at()).as("back to where it was").isEqualTo("0,500 400x300");
        assertThat(tiles()).isEqualTo(16);
    }

    @Test
    void itIsOpenAgainAsItWasLeft() {
        press(KeyCode.ALT, KeyCode.DIGIT2);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        FxRig.call(() -> {
            second.leave();
            return true;
        });
        assertThat(others()).isEmpty();
        FxRig.call(() -> {
            second.restore();
            return true;
        });
        assertThat(tiles()).isEqualTo(4);
        assertThat(at()).isEqualTo("500,0 480x360");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void theSystemsOwnScreensBeginWithThatOfTheDesk() {
        List<Monitor> all =
                FxRig.call(() -> new FxScreens(() -> Optional.of(rig.scene().getWindow())).all());
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        assertThat(FxRig.call(() -> new FxScreens(Optional::empty).all())).isEqualTo(all);
    }

    private int kept() {
        return shelf.stand().orElseThrow().second().orElseThrow().page().number();
    }

    private int tiles() {
        return FxRig.call(() -> others().getFirst()
                .getScene()
                .getRoot()
                .lookupAll(".tile-grid > *")
                .size());
    }

    private String at() {
        WaitForAsyncUtils.waitForFxEvents();
        return FxRig.call(() -> {
            Stage now = others().getFirst();
            return "%d,%d %dx%d"
                    .formatted((int) now.getX(), (int) now.getY(), (int) now.getWidth(), (int) now.getHeight());
        });
    }

    private List<Stage> others() {
        return FxRig.call(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage != rig.scene().getWindow() && stage.isShowing())
                .toList());
    }

    /// A key of the desk's window. The robot of a headless machine sends its keys to the newest window instead.
    private void press(KeyCode with, KeyCode key) {
        FxRig.call(() -> {
            boolean control = with == KeyCode.CONTROL;
            rig.scene()
                    .getFocusOwner()
                    .fireEvent(new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", key, false, control, with == KeyCode.ALT, false));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Screens that can be pulled out.
    private static final class Plugged implements Screens {
        private List<Monitor> now = List.of(DESK, RIGHT);
        private final List<Runnable> told = new ArrayList<>();

        void plug(Monitor... monitors) {
            FxRig.call(() -> {
                now = List.of(monitors);
                List.copyOf(told).forEach(Runnable::run);
                return true;
            });
        }

        @Override
        public List<Monitor> all() {
            return now;
        }

        @Override
        public Runnable watch(Runnable changed) {
            told.add(changed);
            return () -> told.remove(changed);
        }
    }
}
