package org.xunyao.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.shell.StillClock;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.Why;
import org.xunyao.video.lease.Standing;
import org.xunyao.video.wall.WallLayout;

class WallTest {
    private final PaintedFeed feed = new PaintedFeed();
    private final StillClock clock = new StillClock(PaintedFeed.NOW);
    private final WallViewModel model = new WallViewModel(PaintedFeed.cameras(), feed, clock);

    @BeforeEach
    void four() {
        model.layoutProperty().set(WallLayout.FOUR);
    }

    @Test
    void aNumberAndEnterTurnsToThePageOfThatCamera() {
        model.type(1);
        model.type(4);
        model.enter();
        assertThat(model.selectedProperty().get()).isEqualTo(13);
        assertThat(codes()).containsExactly("C13", "C14", "C15", "C16");
    }

    @Test
    void aNumberThatDoesNotExistChangesNothing() {
        model.type(9);
        model.type(9);
        model.enter();
        assertThat(model.selectedProperty().get()).isZero();
        assertThat(model.typedProperty().get()).isEmpty();
        assertThat(model.missedProperty().get()).isEqualTo("99");
    }

    @Test
    void arrowsStopAtTheEnds() {
        model.move(-1, 0);
        model.move(0, -1);
        assertThat(model.selectedProperty().get()).isZero();
        model.move(1, 1);
        assertThat(model.selectedProperty().get()).isEqualTo(3);
    }

    @Test
    void keysEnlargeGoBackAndChangeTheLayout() {
        try (FxRig rig = wall()) {
            var robot = new FxRobot();
            FxRig.call(() -> {
                rig.scene().lookup("#tiles").requestFocus();
                return true;
            });
            press(robot, KeyCode.RIGHT);
            press(robot, KeyCode.ENTER);
            assertThat(FxRig.call(this::codes)).containsExactly("C2");
            press(robot, KeyCode.ESCAPE);
            assertThat(FxRig.call(() -> model.visible().size())).isEqualTo(4);
            press(robot, KeyCode.ALT, KeyCode.DIGIT4);
            assertThat(FxRig.call(() -> model.visible().size())).isEqualTo(16);
            press(robot, KeyCode.DIGIT1);
            press(robot, KeyCode.DIGIT2);
            press(robot, KeyCode.ENTER);
            assertThat(model.selectedProperty().get()).isEqualTo(11);
        }
    }

    @Test
    void aPictureThatStalledLosesItsColourAndAnEnlargedTileKeepsIt() {
        try (FxRig rig = wall()) {
            FxRig.call(() -> {
                feed.set("C1", WallHealth.of(new StreamHealth.Stalled(PaintedFeed.NOW.minusSeconds(9), Why.CLOSED)));
                model.enlargedProperty().set(true);
                return true;
            });
            rig.settle();
            WaitForAsyncUtils.waitForFxEvents();
            var picture = FxRig.<ImageView>call(() -> (ImageView) rig.scene().lookup(".tile-picture .image-view"));
            int colour = FxRig.call(() -> picture.getImage().getPixelReader().getArgb(40, 140));
            assertThat(colour & 0xFF).isEqualTo(colour >> 8 & 0xFF).isEqualTo(colour >> 16 & 0xFF);
            assertThat(FxRig.call(() -> words(rig))).contains("9");
        }
    }

    @Test
    void aCameraThatAnotherStationWatchesSaysWhichAndStaysInItsColours() {
        try (FxRig rig = wall()) {
            FxRig.call(() -> {
                model.select(PaintedFeed.cameras().get(1));
                model.enlargedProperty().set(true);
                return true;
            });
            rig.settle();
            assertThat(watched(rig)).contains("lanxi-1").contains("值守");
            assertThat(FxRig.call(() -> rig.scene().lookup(".tile-over").isVisible()))
                    .isFalse();
            assertThat(FxRig.call(() -> rig.scene().lookup("#tiles").getAccessibleText()))
                    .contains("lanxi-1");
            FxRig.call(() -> {
                feed.watched("C2", Standing.alone());
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(20);
            rig.settle();
            WaitForAsyncUtils.waitForFxEvents(20);
            assertThat(FxRig.call(() -> rig.scene().lookup(".tile-watched").isVisible()))
                    .as("a station that watches says nothing of it")
                    .isFalse();
        }
    }

    @Test
    void aTileSaysWhichStreamItShowsAndWhyAndWhatTheFilmIs() {
        try (FxRig rig = wall()) {
            FxRig.call(() -> {
                model.select(PaintedFeed.cameras().get(4));
                model.enlargedProperty().set(true);
                return true;
            });
            rig.settle();
            until(() -> rig.scene().lookup(".tile-stream").isVisible());
            assertThat(FxRig.call(
                            () -> ((javafx.scene.control.Labeled) rig.scene().lookup(".tile-stream")).getText()))
                    .isEqualTo("辅码流取证");
            String read = FxRig.call(() -> rig.scene().lookup("#tiles").getAccessibleText());
            assertThat(read).contains("主码流没有画面，显示辅码流").contains("取证只有辅码流").contains("已改走 TCP");
        }
    }

    @Test
    void aPictureThatWasSeenGoesWhenTheRightIsTakenAway() {
        try (FxRig rig = wall()) {
            FxRig.call(() -> {
                model.enlargedProperty().set(true);
                return true;
            });
            rig.settle();
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(FxRig.call(() -> rig.scene().lookup(".tile-picture").isVisible()))
                    .isTrue();
            FxRig.call(() -> {
                feed.right("C1", WallFeed.Right.REFUSED);
                return true;
            });
            until(() -> !rig.scene().lookup(".tile-picture").isVisible());
            assertThat(FxRig.call(() -> words(rig))).contains("无权");
        }
    }

    @Test
    void whoKeepsThePageFindsTheOneThatIsShownAfterUndoing() {
        model.layoutProperty().set(WallLayout.SIXTEEN);
        model.layoutProperty().set(WallLayout.FOUR);
        model.turn(1);
        var kept = new AtomicInteger(-1);
        model.historyProperty().subscribe(() -> kept.set(model.page()));
        model.selectedProperty().subscribe(() -> kept.set(model.page()));
        model.undo();
        assertThat(model.page()).isZero();
        assertThat(kept.get()).isEqualTo(model.page());
        assertThat(codes()).hasSize(16);
    }

    @Test
    void aPictureDraggedOntoAnotherChangesPlacesWithIt() {
        PaintedFeed.cameras().forEach(camera -> feed.silent(camera.id().code()));
        try (FxRig rig = wall()) {
            List<Node> tiles =
                    FxRig.call(() -> List.copyOf(rig.scene().getRoot().lookupAll(".tile")));
            new FxRobot().drag(tiles.getFirst()).dropTo(tiles.get(3));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(FxRig.call(this::codes)).containsExactly("C4", "C2", "C3", "C1");
            assertThat(model.selectedProperty().get()).isEqualTo(3);
            FxRig.call(() -> {
                model.undo();
                return true;
            });
            assertThat(FxRig.call(this::codes)).containsExactly("C1", "C2", "C3", "C4");
        }
    }

    @Test
    void aLargeCellAsksForALargerPicture() {
        try (FxRig rig = wall()) {
            FxRig.call(() -> {
                model.layoutProperty().set(WallLayout.ONE_AND_FIVE);
                return true;
            });
            rig.settle();
            until(() -> feed.places().size() == 6);
            Map<CameraId, PictureSize> places = FxRig.call(feed::places);
            PictureSize large = Objects.requireNonNull(places.get(new CameraId("C1")));
            PictureSize small = Objects.requireNonNull(places.get(new CameraId("C2")));
            assertThat(large.width()).isGreaterThan(small.width() * 2 - 10);
            assertThat(places.get(new CameraId("C6"))).isEqualTo(small);
        }
    }

    @Test
    void theSmallPictureStaysUntilTheLargeOneIsThere() {
        try (FxRig rig = wall()) {
            var picture = FxRig.<ImageView>call(() -> (ImageView) rig.scene().lookup(".tile-picture .image-view"));
            until(() -> picture.getImage() != null);
            FxRig.call(() -> {
                feed.silent("C1");
                model.enlargedProperty().set(true);
                return true;
            });
            until(() -> feed.places().size() == 1);
            rig.settle();
            assertThat(FxRig.call(() -> picture.getImage().getWidth())).isEqualTo(320);
            assertThat(FxRig.call(() -> picture.getBoundsInParent().getWidth()))
                    .as("drawn as large as the tile")
                    .isGreaterThan(900);
            FxRig.call(() -> {
                feed.fitted(new PictureSize(960, 540));
                return true;
            });
            until(() -> picture.getImage().getWidth() == 960);
        }
    }

    @Test
    void aPictureOfTheSizeOfItsPlaceIsDrawnPixelForPixel() {
        feed.fitted(new PictureSize(480, 270));
        try (FxRig rig = FxRig.show(Theme.DARK, 490, 345, this::view)) {
            FxRig.call(() -> {
                model.enlargedProperty().set(true);
                return true;
            });
            rig.settle();
            var picture = FxRig.<ImageView>call(() -> (ImageView) rig.scene().lookup(".tile-picture .image-view"));
            assertThat(FxRig.call(picture::isSmooth)).isFalse();
            assertThat(FxRig.call(() -> picture.getBoundsInLocal().getWidth())).isEqualTo(480);
            assertThat(FxRig.call(() -> picture.localToScene(0, 0).getX() % 1)).isZero();
            assertThat(FxRig.call(() -> picture.localToScene(0, 0).getY() % 1)).isZero();
        }
    }

    private List<String> codes() {
        return model.visible().stream()
                .map(Spot::content)
                .map(content -> content instanceof Spot.Shown shown
                        ? shown.camera().id().code()
                        : content.toString())
                .toList();
    }

    private FxRig wall() {
        return FxRig.show(Theme.DARK, 1000, 800, this::view);
    }

    private WallView view() {
        Texts texts = Texts.of(Language.CHINESE).with(WallView.BUNDLE);
        return new WallView(model, feed, texts, clock.zone(), 25);
    }

    private static String watched(FxRig rig) {
        return FxRig.call(() -> ((javafx.scene.control.Labeled) rig.scene().lookup(".tile-watched")).getText());
    }

    private static String words(FxRig rig) {
        Node headline = rig.scene().lookup(".tile-headline");
        return ((javafx.scene.control.Labeled) headline).getText();
    }

    private static void until(Callable<Boolean> wanted) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> FxRig.call(wanted));
        } catch (TimeoutException late) {
            throw new AssertionError("never came", late);
        }
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
