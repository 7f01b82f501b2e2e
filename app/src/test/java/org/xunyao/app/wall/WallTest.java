package org.xunyao.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.shell.StillClock;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.Why;
import org.xunyao.video.lease.Standing;

class WallTest {
    private final PaintedFeed feed = new PaintedFeed();
    private final StillClock clock = new StillClock(PaintedFeed.NOW);
    private final WallViewModel model = new WallViewModel(PaintedFeed.cameras(), feed, clock);

    @Test
    void anOldPictureIsNeverCalledAlive() {
        var now = PaintedFeed.NOW;
        assertThat(TileState.of(WallHealth.of(new StreamHealth.Stalled(now.minusSeconds(47), Why.NO_PICTURES)), now))
                .isEqualTo(new TileState.Stalled(Duration.ofSeconds(47), now.minusSeconds(47), Why.NO_PICTURES))
                .matches(state -> !state.alive());
        var trouble = new SceneTrouble(SceneTrouble.Kind.COVERED, now.minusSeconds(5), OptionalInt.of(92));
        assertThat(TileState.of(new WallHealth(new StreamHealth.Live(now), Optional.of(trouble)), now))
                .isEqualTo(new TileState.Troubled(SceneTrouble.Kind.COVERED, Duration.ofSeconds(5), OptionalInt.of(92)))
                .matches(state -> !state.alive());
    }

    @Test
    void aClockSetBackGivesNoNegativeAge() {
        var live = new StreamHealth.Live(PaintedFeed.NOW.plusSeconds(60));
        assertThat(TileState.of(WallHealth.of(live), PaintedFeed.NOW)).isEqualTo(new TileState.Live(Duration.ZERO));
    }

    @Test
    void aNumberAndEnterTurnsToThePageOfThatCamera() {
        model.type(1);
        model.type(4);
        model.enter();
        assertThat(model.selectedProperty().get()).isEqualTo(13);
        assertThat(model.visible())
                .extracting(WallCamera::id)
                .extracting("code")
                .containsExactly("C13", "C14", "C15", "C16");
    }

    @Test
    void aNumberThatDoesNotExistChangesNothing() {
        model.type(9);
        model.type(9);
        model.enter();
        assertThat(model.selectedProperty().get()).isZero();
        assertThat(model.typedProperty().get()).isEmpty();
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
            assertThat(FxRig.call(() -> List.copyOf(model.visible())))
                    .extracting(model::numberOf)
                    .containsExactly(2);
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

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
