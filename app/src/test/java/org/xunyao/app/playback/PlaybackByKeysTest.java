package org.xunyao.app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xunyao.app.playback.PlaybackPorts.Mark;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;

/// Replay and sealing without a mouse.
class PlaybackByKeysTest {
    private final PlaybackBench bench = new PlaybackBench();
    private final VBox wall = new VBox();
    private PlaybackModel model = bench.model();
    private FxRig rig = show();

    private FxRig show() {
        model = bench.model();
        return FxRig.show(Theme.DARK, 1000, 800, () -> {
            var tiles = new VBox();
            tiles.setId("tiles");
            tiles.setFocusTraversable(true);
            wall.getChildren().setAll(tiles, new TextField());
            return new PlaybackOver(
                    wall, () -> Optional.of(new CameraId("C1")), model, bench.texts(Language.CHINESE), bench);
        });
    }

    @AfterEach
    void close() {
        FxRig.call(() -> {
            model.close();
            return true;
        });
        rig.close();
        assertThat(bench.open).as("every place is given back").hasValue(0);
    }

    private void press(String at, KeyCode code, boolean shift) {
        FxRig.call(() -> {
            Node node = rig.scene().lookup(at);
            node.requestFocus();
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
            return true;
        });
        rig.settle();
    }

    private void press(KeyCode code) {
        press("#timeline", code, false);
    }

    private void until(BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!FxRig.call(condition::getAsBoolean)) {
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(20));
            rig.settle();
        }
    }

    private Optional<Instant> head() {
        return model.film().map(Film::head);
    }

    private void stands(Duration beforeNow) {
        until(() -> head().filter(PlaybackBench.NOW.minus(beforeNow)::equals).isPresent());
    }

    private String text(String id) {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup(id)).getText());
    }

    private void replay() {
        press("#tiles", KeyCode.R, false);
        until(() -> model.stateProperty().get() == ReplayState.OPEN);
        press(KeyCode.SPACE);
        until(() -> !model.film().orElseThrow().playing().playing());
    }

    @Test
    void oneKeyReplaysTheLastMinuteAndOneGoesBack() {
        press("#tiles", KeyCode.R, false);
        until(() -> head().filter(PlaybackBench.NOW.minusSeconds(59)::isBefore).isPresent());
        assertThat(FxRig.call(() -> model.film().orElseThrow().playing().playing()))
                .as("it runs")
                .isTrue();
        assertThat(FxRig.call(() -> rig.scene().lookup("#tiles")))
                .as("the wall rests")
                .isNull();
        assertThat(text("#time-camera")).isNotEmpty();
        assertThat(text("#time-offset")).isEqualTo("摄像机快 2.3 秒");
        press(KeyCode.L);
        assertThat(FxRig.call(() -> rig.scene().lookup("#tiles"))).isNotNull();
        assertThat(bench.open).hasValue(0);
    }

    @Test
    void arrowsMoveByFiveSecondsAndByOnePictureBothWays() {
        replay();
        press(KeyCode.END);
        stands(Duration.ZERO);
        press(KeyCode.LEFT);
        press(KeyCode.LEFT);
        stands(Duration.ofSeconds(10));
        press(KeyCode.RIGHT);
        stands(Duration.ofSeconds(5));
        Instant there = PlaybackBench.NOW.minusSeconds(5);
        press("#timeline", KeyCode.LEFT, true);
        until(() -> head().filter(at -> Duration.between(at, there).toMillis() / 10 == 6)
                .isPresent());
        press("#timeline", KeyCode.RIGHT, true);
        press("#timeline", KeyCode.RIGHT, true);
        until(() -> head().filter(at -> Duration.between(there, at).toMillis() / 10 == 6)
                .isPresent());
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(model.speed()).isEqualTo(4);
        for (int i = 0; i < 9; i++) {
            press(KeyCode.DOWN);
        }
        assertThat(model.speed()).isEqualTo(0.25);
        until(() -> text("#replay-speed").equals("0.25×"));
    }

    @Test
    void whatLiesBeforeTheLastMinuteIsFetchedAndAGapIsPassed() {
        replay();
        FxRig.call(() -> {
            model.go(PlaybackBench.NOW.minusSeconds(1_000));
            return true;
        });
        stands(Duration.ofSeconds(1_000));
        FxRig.call(() -> {
            model.go(PlaybackBench.NOW.minusSeconds(500));
            return true;
        });
        until(() -> head().filter(PlaybackBench.NOW.minusSeconds(280)::equals).isPresent());
    }

    @Test
    void theMarkedPartOfTheOriginalIsSealedAndNothingIsSaidSavedBeforeItIs() {
        replay();
        press(KeyCode.END);
        stands(Duration.ZERO);
        press(KeyCode.LEFT);
        stands(Duration.ofSeconds(5));
        press(KeyCode.O);
        press(KeyCode.LEFT);
        press(KeyCode.LEFT);
        stands(Duration.ofSeconds(15));
        press(KeyCode.I);
        press(KeyCode.E);
        until(() -> text("#replay-told").contains("磁盘拒绝写入"));
        assertThat(text("#replay-saved")).doesNotContain("已保存");
        Mark mark = bench.marks.getFirst();
        assertThat(mark.footage().units().getFirst().key()).isTrue();
        assertThat(mark.footage().units().getFirst().arrival())
                .as("from the key unit before")
                .isBetween(PlaybackBench.NOW.minusSeconds(17), PlaybackBench.NOW.minusSeconds(15));
        assertThat(mark.footage().units().getLast().arrival()).isEqualTo(PlaybackBench.NOW.minusSeconds(5));
        assertThat(mark.still().arrival())
                .as("the picture on the screen")
                .isEqualTo(PlaybackBench.NOW.minusSeconds(15));
    }

    @Test
    void oneKeyOnTheWallSealsTheLastMinute() {
        press("#tiles", KeyCode.E, false);
        until(() -> text("#replay-told").contains("磁盘拒绝写入"));
        Mark mark = bench.marks.getFirst();
        assertThat(mark.footage().units().getFirst().arrival())
                .isBetween(PlaybackBench.NOW.minusSeconds(62), PlaybackBench.NOW.minusSeconds(60));
        assertThat(mark.still().arrival()).isEqualTo(PlaybackBench.NOW);
    }

    @Test
    void noLetterIsTakenFromWhoeverTypes() {
        press(".text-field", KeyCode.R, false);
        press(".text-field", KeyCode.E, false);
        assertThat(FxRig.call(() -> rig.scene().lookup("#tiles"))).isNotNull();
        assertThat(bench.marks).isEmpty();
    }

    @Test
    void whoMayNotSealIsToldSoAndReplaysAllTheSame() {
        rig.close();
        bench.sealing = false;
        rig = show();
        replay();
        assertThat(text("#replay-told")).contains("只能回放");
        press(KeyCode.E);
        until(() -> text("#replay-told").contains("不能封存证据"));
        assertThat(bench.marks).isEmpty();
    }

    @Test
    void aCameraWithoutFilmSaysSo() {
        bench.missing = true;
        press("#tiles", KeyCode.R, false);
        until(() -> text("#replay-said").equals("这一段没有录像"));
    }
}
