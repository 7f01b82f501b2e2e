package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.alarms.answer.VerdictMark;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The whole review by the keyboard.
final class ReviewTest {
    private final ReviewBench bench = new ReviewBench();
    private final FxRobot robot = new FxRobot();
    private ReviewViewModel model = bench.model();
    private FxRig rig = show();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theNewestAlarmIsInFrontAndNothingIsPreselected() {
        assertThat(front()).isZero();
        assertThat(model.answer().mark()).isEmpty();
        assertThat(rig.scene().lookup("#submit").isDisabled()).isTrue();
        press(KeyCode.ENTER);
        assertThat(bench.desk.asked).isEmpty();
        assertThat(FxRig.call(() -> model.waitingProperty().get())).isEqualTo(4);
    }

    @Test
    void theBadgeCountsThoseBehindTheListToo() {
        bench.behind = 1_000;
        assertThat(FxRig.call(() -> {
                    model.refresh();
                    return model.waitingProperty().get();
                }))
                .isEqualTo(1_004);
    }

    @Test
    void jAndKWalkThroughTheListAndStopAtItsEnds() {
        press(KeyCode.K);
        assertThat(front()).isZero();
        press(KeyCode.J);
        press(KeyCode.J);
        assertThat(front()).isEqualTo(2);
        press(KeyCode.J);
        press(KeyCode.J);
        assertThat(front()).isEqualTo(3);
        press(KeyCode.K);
        assertThat(front()).isEqualTo(2);
        assertThat(model.current().orElseThrow().id()).isEqualTo(bench.stored(2).id());
    }

    @Test
    void anAlarmIsConfirmedByTheKeysAloneOnlyAfterItsClipWasWatchedToTheEnd() {
        press(KeyCode.J);
        press(KeyCode.DIGIT1);
        assertThat(said()).contains("还没看片段");
        write("post empty");
        press(KeyCode.ENTER);
        assertThat(bench.desk.asked).isEmpty();
        assertThat(said()).contains("还没看片段");
        press(KeyCode.ESCAPE);
        assertThat(model.answer().mark()).isEmpty();
        press(KeyCode.SPACE);
        assertThat(bench.clips.last().playing()).isTrue();
        pass(Duration.ofSeconds(20));
        press(KeyCode.DIGIT1);
        press(KeyCode.ENTER);
        assertThat(bench.desk.asked).as("two thirds are not the end").isEmpty();
        press(KeyCode.ESCAPE);
        pass(Duration.ofSeconds(11));
        press(KeyCode.DIGIT1);
        assertThat(said()).isEmpty();
        press(KeyCode.ENTER);
        assertThat(bench.stored(1))
                .isInstanceOfSatisfying(
                        Alarm.Confirmed.class,
                        confirmed -> assertThat(confirmed.decision().remark()).isEqualTo("post empty"));
        assertThat(words(".saved-label")).contains("已保存 10:42:07");
        assertThat(FxRig.call(() -> model.items().size())).isEqualTo(3);
        assertThat(model.current().orElseThrow().id())
                .as("the next one")
                .isEqualTo(bench.stored(2).id());
        assertThat(model.answer().mark()).isEmpty();
        assertThat(model.remarkProperty().get()).isEmpty();
        assertThat(bench.clips.last().closed).isTrue();
    }

    @Test
    void aJumpToTheEndIsNotWatching() {
        press(KeyCode.SPACE);
        for (int i = 0; i < 8; i++) {
            press(KeyCode.RIGHT);
        }
        assertThat(bench.clips.last().position()).isEqualTo(PaintedClips.LENGTH);
        pass(Duration.ofSeconds(1));
        assertThat(FxRig.call(() -> model.clip().watchedProperty().get())).isFalse();
        press(KeyCode.LEFT);
        assertThat(bench.clips.last().position()).isEqualTo(PaintedClips.LENGTH.minusSeconds(5));
    }

    @Test
    void theOtherVerdictsAskForARemarkAndNotForTheClip() {
        press(KeyCode.DIGIT2);
        press(KeyCode.ENTER);
        assertThat(said()).contains("请写说明");
        write("put up the sign");
        press(KeyCode.ENTER);
        assertThat(bench.stored(0)).isInstanceOf(Alarm.CorrectedRemotely.class);
        press(KeyCode.DIGIT3);
        write("go");
        press(KeyCode.ENTER);
        assertThat(bench.stored(1)).isInstanceOf(Alarm.NeedsOnSite.class);
        press(KeyCode.DIGIT5);
        write("too dark");
        press(KeyCode.ENTER);
        assertThat(bench.stored(2)).isInstanceOf(Alarm.Insufficient.class);
        assertThat(bench.desk.asked)
                .containsExactly(
                        new Verdict.CorrectRemotely("put up the sign"),
                        new Verdict.NeedOnSite("go"),
                        new Verdict.CannotTell("too dark"));
    }

    @Test
    void aFalseAlarmAsksForAReasonByItsDigits() {
        press(KeyCode.DIGIT4);
        assertThat(rig.scene().lookup("#reasons").isVisible()).isTrue();
        press(KeyCode.ENTER);
        assertThat(said()).contains("请选误报原因");
        press(KeyCode.DIGIT1);
        press(KeyCode.DIGIT1);
        press(KeyCode.ENTER);
        assertThat(said()).as("OTHER alone says too little").contains("请写说明");
        assertThat(bench.desk.asked).isEmpty();
        press(KeyCode.ESCAPE);
        press(KeyCode.DIGIT4);
        assertThat(model.answer().reason().orElseThrow().code()).isEqualTo("BLIND_SPOT");
        press(KeyCode.ENTER);
        assertThat(bench.stored(0))
                .isInstanceOfSatisfying(
                        Alarm.Dismissed.class,
                        dismissed -> assertThat(dismissed.reason()).isEqualTo("BLIND_SPOT"));
    }

    @Test
    void escapeTakesBackOneStepAndKeepsWhatWasTyped() {
        press(KeyCode.DIGIT5);
        write("half a sentence");
        press(KeyCode.ESCAPE);
        assertThat(model.answer().mark()).isEmpty();
        press(KeyCode.J);
        assertThat(model.remarkProperty().get()).as("of another alarm").isEmpty();
        press(KeyCode.K);
        assertThat(model.remarkProperty().get()).isEqualTo("half a sentence");
    }

    @Test
    void anOrangeAlarmStaysForASecondPersonAndTheFirstMayNotDecideAgain() {
        watchAndConfirm();
        assertThat(bench.stored(0))
                .isInstanceOfSatisfying(
                        Alarm.Raised.class, raised -> assertThat(raised.first()).isPresent());
        assertThat(said()).contains("需第二人复核");
        assertThat(FxRig.call(() -> model.items().size())).isEqualTo(4);
        press(KeyCode.K);
        press(KeyCode.DIGIT1);
        write("again");
        press(KeyCode.ENTER);
        assertThat(said()).contains("需第二人");
        bench.desk.who = ReviewBench.person(2, "330198002");
        press(KeyCode.ENTER);
        assertThat(bench.stored(0)).isInstanceOf(Alarm.Confirmed.class);
    }

    @Test
    void whatCouldNotBeSavedStaysOnTheScreenWithASentence() {
        bench.store.commitFails = true;
        press(KeyCode.DIGIT5);
        write("dark");
        press(KeyCode.ENTER);
        assertThat(said()).contains("磁盘已满").contains("DISK-FULL");
        assertThat(words(".saved-label")).contains("没能保存");
        assertThat(model.remarkProperty().get()).isEqualTo("dark");
        assertThat(bench.store.audited()).isZero();
        bench.store.commitFails = false;
        press(KeyCode.ENTER);
        assertThat(bench.stored(0)).isInstanceOf(Alarm.Insufficient.class);
    }

    @Test
    void aClipThatIsNotWhatWasSealedIsNotShownAndSaysSo() {
        bench.clips.broken = "EVIDENCE-BROKEN";
        press(KeyCode.SPACE);
        assertThat(words(".clip-screen .picture-words")).contains("校验不符").contains("EVIDENCE-BROKEN");
        press(KeyCode.DIGIT1);
        assertThat(said()).contains("还没看片段");
    }

    @Test
    void whatIsMissingInAClipIsSaidWhereItIsMissing() {
        press(KeyCode.SPACE);
        pass(Duration.ofSeconds(5));
        assertThat(words(".clip-screen .picture-words")).isEmpty();
        pass(PaintedClips.GAP.from().minusSeconds(5));
        assertThat(words(".clip-screen .picture-words")).isEqualTo("此处缺 3 秒，没有保存画面");
        pass(PaintedClips.GAP.length());
        assertThat(words(".clip-screen .picture-words")).contains("3 秒");
        pass(Duration.ofSeconds(2));
        assertThat(words(".clip-screen .picture-words")).isEmpty();
    }

    @Test
    void aClipThatCannotGoOnSaysSoAndCountsAsUnseen() {
        press(KeyCode.SPACE);
        pass(Duration.ofSeconds(5));
        bench.clips.last().fault = "MEDIA-CLIP";
        pass(Duration.ofSeconds(1));
        assertThat(words(".clip-screen .picture-words")).contains("不能解码").contains("MEDIA-CLIP");
        assertThat(bench.clips.last().closed).isTrue();
        assertThat(words("#watched")).isEqualTo("还没看完片段");
    }

    @Test
    void withoutAPlayerTheStillIsShownAndNothingCanBeConfirmed() {
        rig.close();
        model = bench.model(Optional.empty());
        rig = show();
        press(KeyCode.SPACE);
        assertThat(words("#watched")).isEqualTo("片段现在不能播放");
        assertThat(words("#stamp")).startsWith("截图");
        press(KeyCode.DIGIT1);
        write("so it is");
        press(KeyCode.ENTER);
        assertThat(bench.desk.asked).isEmpty();
    }

    @Test
    void aNewAlarmNeverMovesTheOneInFront() {
        press(KeyCode.J);
        press(KeyCode.DIGIT5);
        write("typing");
        bench.store.clear();
        bench.add(9, AlarmColour.RED, ReviewBench.NOW);
        bench.add(0, AlarmColour.ORANGE, ReviewBench.NOW.minusSeconds(840));
        bench.add(1, AlarmColour.YELLOW, ReviewBench.NOW.minusSeconds(1980));
        FxRig.call(() -> {
            model.refresh();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.current().orElseThrow().id()).isEqualTo(bench.stored(1).id());
        assertThat(model.remarkProperty().get()).isEqualTo("typing");
        assertThat(model.answer().is(VerdictMark.CANNOT_TELL)).isTrue();
        assertThat(rig.scene().getFocusOwner()).isInstanceOf(TextField.class);
    }

    @Test
    void theLaneIsWalkedByTheArrowsSaysEachSegmentAndEnterGoesToItsPictures() {
        FxRig.call(() -> {
            rig.scene().lookup("#duty-lane").requestFocus();
            return true;
        });
        Node lane = rig.scene().lookup("#duty-lane");
        assertThat(lane.getAccessibleText()).contains("无").contains("31 分 17 秒");
        press(KeyCode.LEFT);
        assertThat(lane.getAccessibleText()).contains("看不清（遮挡）").contains("2 分");
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        assertThat(bench.clips.opened).hasSize(1);
        assertThat(bench.clips.last().clip).isEqualTo(ReviewBench.item(0, 1));
        assertThat(words("#stamp")).startsWith("片段 1 / 2");
    }

    @Test
    void theLastVerdictLeavesTheEmptyScreen() {
        for (int i = 0; i < 4; i++) {
            press(KeyCode.DIGIT5);
            write("x");
            press(KeyCode.ENTER);
        }
        assertThat(FxRig.call(() -> rig.scene().lookup(".empty-state").isVisible()))
                .isTrue();
        assertThat(FxRig.call(() -> model.waitingProperty().get())).isZero();
        assertThat(rig.scene().lookup("#undo").isVisible())
                .as("under the empty list too")
                .isTrue();
        press(KeyCode.Z);
        assertThat(bench.stored(3)).isInstanceOf(Alarm.Raised.class);
        assertThat(FxRig.call(() -> model.waitingProperty().get())).isEqualTo(1);
    }

    @Test
    void aRemarkIsCutWhereItGetsTooLong() {
        press(KeyCode.DIGIT5);
        write("x".repeat(501));
        assertThat(model.remarkProperty().get()).hasSize(500);
    }

    @Test
    void zTakesTheLastVerdictBackAndItsAlarmComesToTheFrontAgain() {
        press(KeyCode.Z);
        assertThat(bench.store.audited()).as("there is nothing to take back").isZero();
        press(KeyCode.J);
        press(KeyCode.DIGIT5);
        write("too dark");
        press(KeyCode.ENTER);
        assertThat(said()).contains("结论已保存");
        assertThat(words("#undo-words")).isEqualTo("结论已保存在磁盘，还可撤回 30 秒");
        assertThat(rig.scene().lookup("#undo").isVisible()).isTrue();
        assertThat(bench.stored(1)).isInstanceOf(Alarm.Insufficient.class);
        press(KeyCode.K);
        press(KeyCode.Z);
        assertThat(bench.stored(1)).isInstanceOf(Alarm.Raised.class);
        assertThat(said()).contains("已撤回");
        assertThat(words(".saved-label")).contains("已保存");
        assertThat(model.current().orElseThrow().id()).isEqualTo(bench.stored(1).id());
        assertThat(FxRig.call(() -> model.items().size())).isEqualTo(4);
        assertThat(rig.scene().lookup("#undo").isVisible()).isFalse();
        press(KeyCode.Z);
        assertThat(bench.store.audited()).as("once").isEqualTo(2);
    }

    @Test
    void whatTheDeskDoesNotTakeBackIsSaid() {
        press(KeyCode.DIGIT5);
        write("too dark");
        press(KeyCode.ENTER);
        bench.desk.who = ReviewBench.person(2, "330198002");
        press(KeyCode.Z);
        assertThat(said()).contains("只有本人最后一次结论能撤回");
        assertThat(bench.stored(0)).isInstanceOf(Alarm.Insufficient.class);
    }

    @Test
    void theMouseCanAnswerToo() {
        FxRig.call(() -> {
            ((Button) rig.scene().lookup("#mark-5")).fire();
            return true;
        });
        assertThat(model.answer().is(VerdictMark.CANNOT_TELL)).isTrue();
    }

    private void watchAndConfirm() {
        press(KeyCode.SPACE);
        pass(PaintedClips.LENGTH);
        press(KeyCode.DIGIT1);
        write("so it is");
        press(KeyCode.ENTER);
    }

    private void pass(Duration time) {
        FxRig.call(() -> {
            bench.clips.last().pass(time);
            model.clip().tick();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private FxRig show() {
        Texts texts = Texts.of(Language.CHINESE).with(ReviewView.BUNDLE);
        FxRig shown = FxRig.show(Theme.LIGHT, 1280, 800, () -> new ReviewView(model, texts, bench.clock.zone()));
        FxRig.call(() -> {
            shown.scene().lookup("#queue").requestFocus();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return shown;
    }

    private int front() {
        return FxRig.call(() -> model.selectedProperty().get());
    }

    private String said() {
        return words("#said");
    }

    private String words(String of) {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup(of)).getText());
    }

    private void write(String text) {
        FxRig.call(() -> {
            assertThat(rig.scene().getFocusOwner()).isInstanceOf(TextField.class);
            ((TextField) rig.scene().getFocusOwner()).setText(text);
            return true;
        });
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
