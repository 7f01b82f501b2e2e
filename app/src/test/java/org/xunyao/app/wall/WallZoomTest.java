package org.xunyao.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunyao.app.shell.StillClock;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.wall.WallLayout;

/// Looking closer at a live picture.
class WallZoomTest {
    private static final CameraId FIRST = new CameraId("C1");

    private final PaintedFeed feed = new PaintedFeed();
    private final StillClock clock = new StillClock(PaintedFeed.NOW);
    private WallViewModel model;
    private FxRig rig;

    @BeforeEach
    void open() {
        feed.fitted(new PictureSize(640, 360));
        feed.still();
        model = new WallViewModel(PaintedFeed.cameras(), feed, clock);
        model.layoutProperty().set(WallLayout.FOUR);
        Texts texts = Texts.of(Language.CHINESE).with("org.xunyao.app.app").with(WallView.BUNDLE);
        rig = FxRig.show(Theme.DARK, 1000, 800, () -> new WallView(model, feed, texts, clock.zone(), 25));
        until(() -> picture().getImage() != null);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void keysEnlargeAndMoveAndSoManyPixelsMoreAreAskedFor() {
        until(() -> feed.places().containsKey(FIRST));
        PictureSize whole = FxRig.call(() -> feed.places().get(FIRST));
        key(KeyCode.ADD);
        key(KeyCode.EQUALS);
        key(KeyCode.PLUS);
        assertThat(part().getWidth()).isBetween(640 / 2.0, 640 / 1.9);
        assertThat(label()).isEqualTo("数码放大 2.0×");
        assertThat(inset().isVisible()).isTrue();
        until(() -> Objects.requireNonNull(feed.places().get(FIRST)).width() == 2 * whole.width());
        double left = part().getMinX();
        key(KeyCode.RIGHT);
        assertThat(part().getMinX()).isGreaterThan(left);
        assertThat(model.selectedProperty().get())
                .as("the arrows belong to the enlarged picture")
                .isZero();
        for (int i = 0; i < 20; i++) {
            key(KeyCode.ADD);
            key(KeyCode.DOWN);
        }
        assertThat(part().getWidth()).as("eight times at most").isEqualTo(80);
        assertThat(part().getMaxY()).isEqualTo(360);
        key(KeyCode.DIGIT0);
        assertThat(picture().getViewport()).isNull();
        assertThat(inset().isVisible()).isFalse();
        until(() -> Objects.requireNonNull(feed.places().get(FIRST)).equals(whole));
        key(KeyCode.RIGHT);
        assertThat(model.selectedProperty().get()).isOne();
    }

    @Test
    void theWheelEnlargesWhereThePointerIsAndDraggingMovesAndChangesNoPlaces() {
        Node tile = picture().getParent();
        wheel(tile, 0, 0, 40);
        wheel(tile, 0, 0, 40);
        assertThat(part().getMinX()).as("what lies under the pointer stays").isZero();
        drag(tile);
        assertThat(part().getMinX()).isPositive();
        assertThat(model.plan().at(0)).isEqualTo(Optional.of(FIRST));
        wheel(tile, 10, 10, -40);
        wheel(tile, 10, 10, -40);
        assertThat(picture().getViewport()).isNull();
    }

    @Test
    void aPictureThatLeavesTheScreenIsWholeWhenItComesBack() {
        key(KeyCode.ADD);
        FxRig.call(() -> {
            model.turn(1);
            model.turn(-1);
            return true;
        });
        assertThat(picture().getViewport()).isNull();
    }

    private ImageView picture() {
        return FxRig.call(() -> (ImageView) rig.scene().lookup(".tile-picture > .image-view"));
    }

    private Node inset() {
        return FxRig.call(() -> rig.scene().lookup(".zoom-inset"));
    }

    private String label() {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup(".tile-zoom")).getText());
    }

    private Rectangle2D part() {
        return FxRig.call(() -> picture().getViewport());
    }

    private void key(KeyCode code) {
        fire(
                rig.scene().lookup("#tiles"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void wheel(Node at, double x, double y, double turn) {
        fire(
                at,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        turn,
                        0,
                        turn,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private void drag(Node at) {
        fire(at, mouse(MouseEvent.MOUSE_PRESSED, 200));
        fire(at, mouse(MouseEvent.DRAG_DETECTED, 180));
        fire(at, mouse(MouseEvent.MOUSE_DRAGGED, 150));
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> kind, double x) {
        return new MouseEvent(
                kind,
                x,
                100,
                x,
                100,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private void fire(Node at, Event event) {
        FxRig.call(() -> {
            Event.fireEvent(at, event);
            return true;
        });
        rig.settle();
    }

    private void until(BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!FxRig.call(condition::getAsBoolean)) {
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(20));
            rig.settle();
        }
    }
}
