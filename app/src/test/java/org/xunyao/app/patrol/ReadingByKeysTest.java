package org.xunyao.app.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.supervision.reading.Dispute;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;

/// What is seen is said, read again and settled without a mouse.
class ReadingByKeysTest {
    private final PatrolRig patrol = new PatrolRig();
    private final FxRobot robot = new FxRobot();
    private FxRig rig;

    @BeforeEach
    void open() {
        open(Theme.DARK);
    }

    private void open(Theme theme) {
        Texts texts = Texts.of(Language.CHINESE).with("org.xunyao.app.app");
        rig = FxRig.show(theme, 1000, 800, () -> patrol.frame(texts));
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

    private void picture(String name) {
        String folder = System.getProperty("xunyao.pictures", "");
        if (!folder.isEmpty()) {
            rig.settle();
            Screenshot.write(rig.scene(), Path.of(folder, name + ".png"));
        }
    }

    @Test
    void whatOneSeesIsSaidOnceAStopWhileTheLookCounts() {
        press(KeyCode.F7);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        patrol.pass(4);
        assertThat(text("#patrol-said")).isEqualTo("J 无异常 · K 有疑点 · U 看不清");
        press(KeyCode.F7);
        press(KeyCode.J);
        assertThat(patrol.desk.readings.said).as("it is held").isEmpty();
        press(KeyCode.F7);
        press(KeyCode.K);
        patrol.pass(0.25);
        assertThat(text("#patrol-said")).isEqualTo("已记：有疑点");
        picture("reading-said");
        press(KeyCode.J);
        patrol.pass(4);
        assertThat(text("#patrol-said")).as("it does not hold the patrol").isEqualTo("已记：有疑点");
        assertThat(patrol.desk.readings.said).containsExactly("1 C1 DOUBT");
        assertThat(patrol.desk.readings.stills.getFirst())
                .hasValueSatisfying(still -> assertThat(still.width()).isGreaterThan(100));
        press(KeyCode.PERIOD);
        patrol.pass(1);
        assertThat(patrol.here()).isEqualTo("C3");
        press(KeyCode.U);
        assertThat(patrol.desk.readings.said).as("a late picture is no look").hasSize(1);
    }

    @Test
    void picturesAreReadAgainOneAfterTheOther() {
        for (int number : new int[] {1, 4, 5}) {
            patrol.desk.readings.waiting.add(new Unread(new UUID(3, number), new CameraId("C" + number)));
        }
        press(KeyCode.SHIFT, KeyCode.F9);
        assertThat(text("#reading-place")).isEqualTo("第 1 / 3 张");
        picture("reading-dark");
        press(KeyCode.J);
        assertThat(text("#reading-place")).isEqualTo("第 2 / 3 张");
        press(KeyCode.PERIOD);
        press(KeyCode.U);
        assertThat(patrol.desk.readings.said).containsExactly("1 CLEAR", "5 UNREADABLE");
        assertThat(text("#reading-said")).isEqualTo("已全部读完");
        press(KeyCode.K);
        press(KeyCode.ESCAPE);
        assertThat(shown("#reading-pane")).isFalse();
        assertThat(patrol.desk.readings.said).hasSize(2);
    }

    @Test
    void aLeaderSeesHowFarTheyAgreeAndSettlesWhereTheyDoNot() {
        var at = PaintedFeed.NOW.minusSeconds(3_600);
        patrol.desk.readings.open.add(new Dispute(new UUID(3, 8), new CameraId("C1"), at, Answer.CLEAR, Answer.DOUBT));
        press(KeyCode.SHIFT, KeyCode.F9);
        press(KeyCode.G);
        assertThat(shown("#agreement-pane")).isTrue();
        rig.settle();
        var words = FxRig.call(() -> rig.scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
        assertThat(words).contains("样本不足", "86.7 %").anyMatch(word -> word.contains("95% 区间"));
        picture("agreement-dark");
        press(KeyCode.ENTER);
        assertThat(shown("#reading-pane")).isTrue();
        press(KeyCode.K);
        assertThat(patrol.desk.readings.said).containsExactly("8 DOUBT");
        assertThat(shown("#agreement-pane")).as("back to the list").isTrue();
        assertThat(patrol.desk.readings.open).isEmpty();
    }

    @Test
    void inTheLightToo() {
        rig.close();
        open(Theme.LIGHT);
        patrol.desk.readings.waiting.add(new Unread(new UUID(3, 1), new CameraId("C1")));
        press(KeyCode.SHIFT, KeyCode.F9);
        picture("reading-light");
        assertThat(text("#reading-place")).isEqualTo("第 1 / 1 张");
        press(KeyCode.G);
        picture("agreement-light");
        assertThat(shown("#agreement-pane")).isTrue();
    }
}
