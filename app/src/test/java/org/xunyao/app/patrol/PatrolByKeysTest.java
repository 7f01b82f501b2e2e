package org.xunyao.app.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd.Cause;

/// Patrols without a mouse.
class PatrolByKeysTest {
    @TempDir
    private Path folder;

    private final PatrolRig patrol = new PatrolRig();
    private final FxRobot robot = new FxRobot();
    private FxRig rig;

    @BeforeEach
    void open() {
        PaintedFeed.cameras().forEach(camera -> patrol.feed.silent(camera.id().code()));
        Texts texts = Texts.of(Language.CHINESE).with("org.xunyao.app.app");
        rig = FxRig.show(Theme.DARK, 1000, 800, () -> patrol.frame(texts));
        FxRig.call(() -> {
            rig.scene().lookup("#tiles").requestFocus();
            return true;
        });
        rig.settle();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String selector) {
        return FxRig.call(() -> Optional.ofNullable((Labeled) rig.scene().lookup(selector))
                .map(Labeled::getText)
                .orElse(""));
    }

    private boolean shown(String selector) {
        return FxRig.call(() -> Optional.ofNullable(rig.scene().lookup(selector))
                .filter(Node::isVisible)
                .isPresent());
    }

    private String focus() {
        return FxRig.call(() -> Objects.toString(rig.scene().getFocusOwner().getId(), ""));
    }

    private void start() {
        press(KeyCode.F7);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(shown("#patrol-bar")).isTrue();
    }

    @Test
    void aPatrolGoesOverTheWallPassesOverWhatOthersWatchAndMarksItsTile() {
        start();
        assertThat(patrol.here()).isEqualTo("C1");
        assertThat(shown("#patrol-mark")).isTrue();
        assertThat(text("#patrol-place")).isEqualTo("第 1 / 16 站");
        patrol.pass(8);
        assertThat(text("#patrol-dwell")).isEqualTo("本点位 8 / 20 秒");
        assertThat(text("#patrol-proof")).contains("窗口可见 · 有人值守");
        patrol.pass(12);
        assertThat(patrol.here()).as("C2 is another station's").isEqualTo("C3");
        assertThat(text("#patrol-said")).contains("禾润堂药店").contains("由别的工位值守");
        assertThat(text("#patrol-proof")).as("C3 is late").isEqualTo("此刻不计巡看：画面不是实时");
        assertThat(FxRig.call(() -> patrol.wall.selectedProperty().get())).isEqualTo(2);
        List<Look> kept = patrol.desk.kept;
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().counted()).isTrue();
        assertThat(kept.getFirst().lasted()).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(20));
        assertThat(text("#coverage")).isEqualTo("今日看过 1 / 16，超 3 天未看 15");
    }

    @Test
    void whatComesNextIsAskedForInTheSizeOfTheTileBeforeTheWallTurnsToIt() {
        press(KeyCode.ALT, KeyCode.DIGIT1);
        start();
        rig.settle();
        patrol.pass(1);
        assertThat(FxRig.call(patrol.feed::shown)).contains(new CameraId("C3"), new CameraId("C4"));
        press(KeyCode.SHIFT, KeyCode.F7);
        assertThat(FxRig.call(patrol.feed::shown)).doesNotContain(new CameraId("C4"));
    }

    @Test
    void anyKeyHoldsItAndDoesWhatItAlwaysDoes() {
        start();
        patrol.pass(5);
        press(KeyCode.RIGHT);
        assertThat(text("#patrol-said")).contains("已暂停");
        assertThat(FxRig.call(() -> patrol.wall.selectedProperty().get())).isEqualTo(1);
        patrol.pass(60);
        assertThat(patrol.here()).isEqualTo("C1");
        press(KeyCode.F7);
        assertThat(FxRig.call(() -> patrol.wall.selectedProperty().get()))
                .as("it goes on where it was")
                .isZero();
        patrol.pass(15);
        assertThat(patrol.here()).isEqualTo("C3");
        press(KeyCode.PERIOD);
        assertThat(patrol.here()).isEqualTo("C4");
        press(KeyCode.COMMA);
        press(KeyCode.COMMA);
        assertThat(patrol.here()).isEqualTo("C1");
        press(KeyCode.SPACE);
        assertThat(text("#patrol-said")).contains("已暂停");
        press(KeyCode.DIGIT5);
        press(KeyCode.ENTER);
        assertThat(FxRig.call(() -> patrol.wall.selectedProperty().get()))
                .as("numbers still pick pictures")
                .isEqualTo(4);
        press(KeyCode.SHIFT, KeyCode.F7);
        assertThat(shown("#patrol-bar")).isFalse();
        assertThat(patrol.desk.ends).containsExactly(Cause.STOPPED);
    }

    @Test
    void nothingCountsWhileSomethingLiesOverThePicturesOrNobodyIsThere() {
        start();
        patrol.pass(4);
        press(KeyCode.F9);
        patrol.pass(4);
        press(KeyCode.ESCAPE);
        assertThat(focus()).isEqualTo("tiles");
        patrol.present.set(false);
        patrol.pass(4);
        assertThat(text("#patrol-proof")).isEqualTo("此刻不计巡看：无人值守");
        press(KeyCode.SHIFT, KeyCode.F7);
        assertThat(patrol.desk.kept.stream().map(Look::counted)).containsExactly(true, false, false);
        assertThat(patrol.desk.kept.stream().map(look -> look.sight().visible()))
                .containsExactly(true, false, true);
        double counted = patrol.desk.kept.stream()
                .filter(Look::counted)
                .mapToDouble(look -> look.lasted().toMillis())
                .sum();
        assertThat(counted).isLessThanOrEqualTo(4_250);
    }

    @Test
    void aSequenceIsMadeFromTheWallPutInOrderDeletedAndBroughtBack() {
        press(KeyCode.F7);
        press(KeyCode.DOWN);
        press(KeyCode.INSERT);
        robot.write("east");
        press(KeyCode.ENTER);
        assertThat(shown("#sequence-pane")).isTrue();
        press(KeyCode.DELETE);
        press(KeyCode.PLUS);
        press(KeyCode.SHIFT, KeyCode.DOWN);
        press(KeyCode.DELETE);
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.ENTER);
        assertThat(patrol.desk.sequences).hasSize(1);
        var sequence = patrol.desk.sequences.values().iterator().next();
        assertThat(sequence.name()).isEqualTo("east");
        assertThat(sequence.stops()).hasSize(15);
        assertThat(sequence.stops().get(1).camera()).isEqualTo(new CameraId("C2"));
        assertThat(sequence.stops().get(1).dwell()).isEqualTo(Duration.ofSeconds(25));
        robot.write("east");
        press(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(patrol.desk.sequences).isEmpty();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(patrol.desk.sequences.values()).containsExactly(sequence);
        press(KeyCode.ENTER);
        assertThat(patrol.desk.runs.getLast().name()).isEqualTo("east");
        assertThat(patrol.here()).isEqualTo("C3");
    }

    @Test
    void coverageNamesWhoWasNotLookedAtForLongGoesRoundThemAndIsTakenOut() throws Exception {
        var fresh = new Seen(PaintedFeed.NOW.minusSeconds(600), "person:2");
        for (int number = 1; number <= 12; number++) {
            patrol.desk.seen.put(new CameraId("C" + number), fresh);
        }
        patrol.desk.seen.put(new CameraId("C13"), new Seen(PaintedFeed.NOW.minusSeconds(4 * 86_400), "person:1"));
        Path out = folder.resolve("out.csv");
        patrol.place.set(Optional.of(out));
        press(KeyCode.F9);
        assertThat(text("#coverage-count")).isEqualTo("显示 16，共 16 个点位");
        press(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(text("#coverage-count")).isEqualTo("显示 4，共 16 个点位");
        assertThat(FxRig.call(() -> ((TableView<?>) rig.scene().lookup("#coverage-table"))
                        .getItems()
                        .size()))
                .isEqualTo(4);
        press(KeyCode.CONTROL, KeyCode.E);
        assertThat(patrol.desk.exports).isEqualTo(1);
        assertThat(Files.readString(out))
                .startsWith("\ufeff\"点位编码\"")
                .contains("\"C14\",\"柳河惠民药店\",\"营业厅\",\"从未看过\",\"\"")
                .contains("\"刘某\"")
                .doesNotContain("\"C12\"");
        press(KeyCode.ENTER);
        assertThat(patrol.desk.runs.getLast().series().stops().stream()
                        .map(stop -> stop.camera().code()))
                .containsExactly("C14", "C15", "C16", "C13");
    }

    @Test
    void aRefusedPatrolDoesNotBeginAndSaysSo() {
        patrol.desk.refusal = Optional.of("STORE-LOCKED");
        press(KeyCode.F7);
        press(KeyCode.ENTER);
        assertThat(shown("#patrol-bar")).isFalse();
        assertThat(patrol.trouble.get()).isEqualTo("STORE-LOCKED");
        patrol.desk.refusal = Optional.empty();
        press(KeyCode.F7);
        press(KeyCode.ENTER);
        assertThat(shown("#patrol-bar")).isTrue();
        assertThat(Set.copyOf(patrol.desk.runs.getFirst().series().stops())).hasSize(16);
    }
}
