package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.Batch;
import org.xunyao.supervision.alarm.ReviewStep;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// Several alarms of one cause in one go, by the keyboard: 0 to 2 are yellow and of one pharmacy, 3
/// is of another, 4 is orange.
final class BatchScreenTest {
    private static final Reading READING = new Reading("batch", List.of("#facts"), List.of());

    private final ReviewBench bench = new ReviewBench();
    private final FxRobot robot = new FxRobot();
    private final ReviewViewModel model = bench.model();
    private final FxRig rig;

    BatchScreenTest() {
        bench.store.clear();
        for (int i = 0; i < 3; i++) {
            bench.add(i, AlarmColour.YELLOW, ReviewBench.NOW.minusSeconds(600 + i), 7);
        }
        bench.add(3, AlarmColour.YELLOW, ReviewBench.NOW.minusSeconds(700), 8);
        bench.add(4, AlarmColour.ORANGE, ReviewBench.NOW.minusSeconds(800), 7);
        rig = show(Theme.LIGHT);
    }

    private FxRig show(Theme theme) {
        Texts texts = Texts.of(Language.CHINESE).with(ReviewView.BUNDLE);
        FxRig shown = FxRig.show(theme, 1280, 800, () -> new ReviewView(model, texts, bench.clock.zone()));
        FxRig.call(() -> {
            shown.scene().lookup("#queue").requestFocus();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return shown;
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatWasWatchedIsDismissedInOneGoWhatWasNotStaysAndOneKeyTakesAllBack() {
        assertThat(rig.scene().lookup("#batch").isVisible()).isFalse();
        watch();
        press(KeyCode.J);
        watch();
        press(KeyCode.A);
        assertThat(words("#batch-words")).contains("已选 3 条").contains("其中 2 条已看完片段");
        rig.settle();
        assertThat(READING.look(rig.scene(), "chosen")).isEmpty();
        press(KeyCode.DIGIT4);
        press(KeyCode.DIGIT4);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(bench.stored(0)).isInstanceOf(Alarm.Dismissed.class);
        assertThat(bench.stored(1)).isInstanceOf(Alarm.Dismissed.class);
        assertThat(bench.stored(2)).isInstanceOf(Alarm.Raised.class);
        assertThat(words("#said")).contains("2 条已登记为误报").contains("1 条没有登记").contains("还没看片段");
        assertThat(words("#batch-words")).as("still chosen").contains("已选 1 条");
        assertThat(words("#undo-words")).contains("2 条同因误报").contains("30 秒");
        ReviewStep step = bench.store.steps(new Tx() {}, bench.stored(0).id()).getFirst();
        Batch.Id go = step.batch().orElseThrow();
        assertThat(bench.store.steps(new Tx() {}, go)).hasSize(2);
        press(KeyCode.Z);
        assertThat(bench.stored(0)).isInstanceOf(Alarm.Raised.class);
        assertThat(bench.stored(1)).isInstanceOf(Alarm.Raised.class);
        assertThat(words("#said")).contains("已撤回");
        assertThat(rig.scene().lookup("#undo").isVisible()).isFalse();
    }

    @Test
    void anotherCauseOrTwoPeopleAreRefusedInWords() {
        press(KeyCode.X);
        assertThat(words("#batch-words")).contains("已选 1 条");
        for (int i = 0; i < 3; i++) {
            press(KeyCode.J);
        }
        press(KeyCode.X);
        assertThat(words("#said")).contains("同一规则、同一版本、同一门店");
        press(KeyCode.J);
        press(KeyCode.X);
        assertThat(words("#said")).contains("需要两人复核");
        assertThat(words("#batch-words")).contains("已选 1 条");
        press(KeyCode.U);
        assertThat(rig.scene().lookup("#batch").isVisible()).isFalse();
        assertThat(bench.desk.asked).isEmpty();
    }

    @Test
    void withoutAReasonNothingGoes() {
        press(KeyCode.A);
        press(KeyCode.DIGIT5);
        FxRig.call(() -> {
            ((TextField) rig.scene().getFocusOwner()).setText("dark");
            return true;
        });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(words("#said")).contains("请选误报原因");
        press(KeyCode.ESCAPE);
        press(KeyCode.DIGIT4);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(words("#said")).contains("请选误报原因");
        assertThat(bench.desk.asked).isEmpty();
    }

    @Test
    void whatCannotBeSavedIsToldForEach() {
        watch();
        press(KeyCode.A);
        press(KeyCode.DIGIT4);
        press(KeyCode.DIGIT4);
        bench.store.commitFails = true;
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(words("#said")).contains("0 条已登记").contains("3 条没有登记").contains("DISK-FULL");
        bench.store.commitFails = false;
        assertThat(bench.stored(0)).isInstanceOf(Alarm.Raised.class);
        assertThat(words("#batch-words")).contains("已选 3 条");
    }

    private void watch() {
        press(KeyCode.SPACE);
        FxRig.call(() -> {
            bench.clips.last().pass(PaintedClips.LENGTH.plus(Duration.ofSeconds(1)));
            model.clip().tick();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String words(String of) {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup(of)).getText());
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
