package org.xunyao.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.wall.memory.Shelf;
import org.xunyao.app.wall.memory.WallMemory;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.Cell;
import org.xunyao.video.wall.FreeLayout;
import org.xunyao.video.wall.ViewOwner;
import org.xunyao.video.wall.WallLayout;

/// The free layout, by the mouse and by keys alone.
class FreeWallTest {
    @TempDir
    private Path folder;

    private final PaintedFeed feed = new PaintedFeed();
    private final StillClock clock = new StillClock(PaintedFeed.NOW);
    private final FxRobot robot = new FxRobot();
    private WallViewModel model;
    private FxRig rig;

    @BeforeEach
    void signIn() {
        PaintedFeed.cameras().forEach(camera -> feed.silent(camera.id().code()));
        open();
        press(KeyCode.ALT, KeyCode.DIGIT2);
    }

    private void open() {
        var memory = WallMemory.read(
                folder.resolve("wall-views.txt"),
                new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20),
                Runnable::run,
                clock);
        var shelf = new Shelf(memory, ViewOwner.person("li"), List.of());
        Texts texts = Texts.of(Language.CHINESE).with("org.xunyao.app.app").with(WallView.BUNDLE);
        model = new WallViewModel(PaintedFeed.cameras(), feed, clock, NamedViews.begin(shelf, PaintedFeed.cameras()));
        var desk = new WallView.Desk(new NamedViews(model, shelf), Optional.empty());
        rig = FxRig.show(
                Theme.DARK, 1000, 800, () -> new WallView(model, feed, texts, clock.zone(), 25, Optional.of(desk)));
        FxRig.call(() -> {
            rig.scene().lookup("#tiles").requestFocus();
            return true;
        });
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void keysAloneMoveResizeSplitAndRemove() {
        press(KeyCode.F4);
        assertThat(cells()).isEqualTo(FreeLayout.of(WallLayout.FOUR).cells());
        assertThat(text("#layouts")).isEqualTo("自由布局");
        press(KeyCode.RIGHT);
        assertThat(hint()).as("it would lie over another").contains("放不下");
        assertThat(cells()).isEqualTo(FreeLayout.of(WallLayout.FOUR).cells());
        press(KeyCode.SHIFT, KeyCode.LEFT);
        press(KeyCode.SHIFT, KeyCode.UP);
        assertThat(hint()).doesNotContain("放不下");
        press(KeyCode.RIGHT);
        press(KeyCode.DOWN);
        assertThat(cells().getFirst()).isEqualTo(new Cell(1, 1, 11, 11));
        press(KeyCode.TAB);
        press(KeyCode.INSERT);
        assertThat(cells().get(1)).isEqualTo(new Cell(12, 0, 6, 12));
        assertThat(cells().getLast()).isEqualTo(new Cell(18, 0, 6, 12));
        assertThat(codes()).as("the next camera comes").containsExactly("C1", "C2", "C3", "C4", "C5");
        press(KeyCode.DELETE);
        assertThat(codes()).containsExactly("C1", "C3", "C4", "C5");
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.ENTER);
        assertThat(FxRig.call(() -> rig.scene().lookup("#arrange").isVisible())).isFalse();
        press(KeyCode.RIGHT);
        assertThat(FxRig.call(() -> model.selectedProperty().get()))
                .as("arrows select again")
                .isEqualTo(3);
    }

    @Test
    void everyStepIsUndoneAndDoneAgain() {
        press(KeyCode.F4);
        press(KeyCode.SHIFT, KeyCode.LEFT);
        press(KeyCode.INSERT);
        List<Cell> last = cells();
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(cells()).isEqualTo(FreeLayout.of(WallLayout.FOUR).cells());
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(FxRig.call(() -> model.plan().layout())).isEqualTo(WallLayout.FOUR);
        for (int again = 0; again < 3; again++) {
            press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        }
        assertThat(cells()).isEqualTo(last);
        press(KeyCode.ESCAPE);
        press(KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(FxRig.call(() -> model.plan().layout())).isEqualTo(WallLayout.NINE);
    }

    @Test
    void anEdgeIsDraggedAndACellIsDraggedIntoTheRoomThatIsLeft() {
        press(KeyCode.F4);
        Bounds first = frame(0);
        drag(first.getMaxX() - 3, first.getCenterY(), first.getMaxX() - 3 - steps(6), first.getCenterY());
        assertThat(cells().getFirst()).isEqualTo(new Cell(0, 0, 6, 12));
        Bounds smaller = frame(0);
        drag(smaller.getCenterX(), smaller.getCenterY(), smaller.getCenterX() + steps(4), smaller.getCenterY());
        assertThat(cells().getFirst()).isEqualTo(new Cell(4, 0, 6, 12));
        Bounds corner = frame(3);
        drag(corner.getMinX() + 3, corner.getMinY() + 3, corner.getMinX() + steps(5), corner.getMinY() + 120);
        assertThat(cells().get(3).column()).isEqualTo(17);
        assertThat(cells().get(3).row()).isGreaterThan(12);
        assertThat(FxRig.call(() -> model.selectedProperty().get())).isEqualTo(3);
        assertThat(FxRig.call(() -> model.historyProperty().get().past().size()))
                .as("a drag is one step")
                .isEqualTo(5);
    }

    @Test
    void aDragOverAnotherPictureIsShownAsRefusedAndChangesNothing() {
        press(KeyCode.F4);
        Bounds first = frame(0);
        var from = at(first.getCenterX(), first.getCenterY());
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(at(first.getCenterX() + 200, first.getCenterY() + 20));
        WaitForAsyncUtils.waitForFxEvents(1);
        assertThat(hint()).contains("放不下");
        assertThat(FxRig.call(() -> rig.scene().lookup("#arrange-ghost").isVisible()))
                .isTrue();
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents(1);
        assertThat(cells()).isEqualTo(FreeLayout.of(WallLayout.FOUR).cells());
        assertThat(hint()).as("still said").contains("放不下");
    }

    @Test
    void aPictureIsAskedForInTheSizeOfItsCell() throws TimeoutException {
        press(KeyCode.F4);
        for (int step = 0; step < 6; step++) {
            press(KeyCode.SHIFT, KeyCode.LEFT);
        }
        press(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> FxRig.call(() -> {
                    var small = feed.places().get(new CameraId("C1"));
                    var large = feed.places().get(new CameraId("C2"));
                    return small != null && large != null && small.width() < large.width() * 0.6;
                }));
    }

    @Test
    void itIsThereAgainAfterTheProgramDiedAndInANamedView() {
        press(KeyCode.F4);
        press(KeyCode.SHIFT, KeyCode.LEFT);
        press(KeyCode.INSERT);
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.S);
        robot.write("V", 0);
        press(KeyCode.ENTER);
        List<Cell> left = cells();
        rig.close();
        open();
        assertThat(cells()).isEqualTo(left);
        press(KeyCode.ALT, KeyCode.DIGIT1);
        press(KeyCode.CONTROL, KeyCode.O);
        robot.write("V", 0);
        press(KeyCode.ENTER);
        assertThat(cells()).isEqualTo(left);
        assertThat(text("#views")).isEqualTo("V");
    }

    private List<Cell> cells() {
        return FxRig.call(() -> model.visible().stream().map(Spot::cell).toList());
    }

    private List<String> codes() {
        return FxRig.call(() -> model.visible().stream()
                .map(spot -> spot.content() instanceof Spot.Shown shown
                        ? shown.camera().id().code()
                        : "-")
                .toList());
    }

    private Bounds frame(int cell) {
        return FxRig.call(() -> {
            var pane = (Region) rig.scene().lookup("#arrange");
            pane.layout();
            return List.copyOf(pane.lookupAll(".arrange-cell")).get(cell).getBoundsInParent();
        });
    }

    private double steps(int count) {
        return FxRig.call(() -> ((Region) rig.scene().lookup("#arrange")).getWidth() * count / FreeLayout.SIDE);
    }

    private Point2D at(double x, double y) {
        return FxRig.call(() -> {
            Node pane = rig.scene().lookup("#arrange");
            return pane.localToScreen(x, y);
        });
    }

    private void drag(double x, double y, double toX, double toY) {
        robot.moveTo(at(x, y)).press(MouseButton.PRIMARY);
        robot.moveTo(at(toX, toY)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private String hint() {
        return text("#arrange-hint");
    }

    private String text(String id) {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup(id)).getText());
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
