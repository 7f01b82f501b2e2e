package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.past.PastModel;
import org.xunyao.app.alarms.past.PastPane;
import org.xunyao.app.alarms.room.AlarmRoom;
import org.xunyao.app.alarms.room.AlarmTab;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// Decided alarms and their counter-entries by the keyboard, over the desks of the domain.
final class PastScreenTest {
    private static final Reading READING = new Reading(
            "past",
            List.of("#facts", "#steps"),
            List.of(".room-head", ".queue-column", ".clip-view", ".steps-pane", "#facts", ".counter-bar"));
    private static final boolean WIDE = Boolean.getBoolean("xunyao.wide");

    private final ReviewBench bench = new ReviewBench();
    private final FxRobot robot = new FxRobot();
    private final PastBench past = new PastBench(bench);
    private final Ticket.OfPerson other = ReviewBench.person(2, "330198002");
    private Optional<FxRig> rig = Optional.empty();

    @AfterEach
    void close() {
        rig.ifPresent(FxRig::close);
    }

    /// Orange 0 was confirmed by two, yellow 1 dismissed, blue 3 not told; red 2 waits.
    private void decide() {
        var seen = new Watched(Set.of(ReviewBench.item(0, 1), ReviewBench.item(1, 1)));
        var confirm = new Verdict.Confirm("柜台无人");
        bench.review.decide(bench.officer, bench.stored(0).id(), confirm, seen);
        bench.review.decide(other, bench.stored(0).id(), confirm, seen);
        bench.review.decide(bench.officer, bench.stored(1).id(), new Verdict.Dismiss("BLIND_SPOT", ""), seen);
        bench.review.decide(other, bench.stored(3).id(), new Verdict.CannotTell("too dark"), seen);
    }

    private FxRig show(PastModel model, Theme theme, Language language) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app").with(ReviewView.BUNDLE);
        double width = WIDE ? 1856 : 1280;
        FxRig shown = FxRig.show(theme, width, 800, () -> room(model, texts));
        rig = Optional.of(shown);
        settle();
        return shown;
    }

    private Parent room(PastModel model, Texts texts) {
        return new AlarmRoom(
                List.of(
                        new AlarmTab(
                                "waiting",
                                texts.of("room.waiting"),
                                () -> new ReviewView(bench.model(), texts, bench.clock.zone())),
                        new AlarmTab(
                                "decided",
                                texts.of("room.decided"),
                                () -> new PastPane(model, new ReviewWords(texts, bench.clock.zone())))),
                texts);
    }

    private PastModel open(Ticket.OfPerson who) {
        PastModel model = past.model(who);
        show(model, Theme.LIGHT, Language.CHINESE);
        FxRig.call(() -> {
            lookup("#queue").requestFocus();
            return true;
        });
        press(KeyCode.T);
        return model;
    }

    @Test
    void tGoesToWhatWasDecidedAndBack() {
        decide();
        open(bench.officer);
        assertThat(words("#past-state")).isEqualTo("已复核 3 条");
        assertThat(((ListView<?>) lookup("#past-list")).getItems()).hasSize(3);
        press(KeyCode.T);
        assertThat(rig().scene().lookup("#past-list")).isNull();
        assertThat(rig().scene().getFocusOwner()).as("keys work at once").isEqualTo(lookup("#queue"));
    }

    @Test
    void everyStepIsToldInASentence() {
        decide();
        PastModel model = open(bench.officer);
        bring(model, 0);
        assertThat(steps())
                .containsExactly(
                        "1. 2026-11-20 10:42:07 人1：认为成立，等第二人复核；说明：柜台无人。", "2. 2026-11-20 10:42:07 人2：结论为成立；说明：柜台无人。");
        bring(model, 1);
        assertThat(steps()).containsExactly("1. 2026-11-20 10:42:07 人1：结论为误报；误报原因：遮挡或盲区。");
    }

    @Test
    void toWhomItWentUpStandsBetweenTheSteps() {
        decide();
        up(1, 100, "UNIT_HEAD", ReviewBench.NOW.minusSeconds(60));
        up(1, 200, "BUREAU_LEADER", ReviewBench.NOW.plusSeconds(60));
        PastModel model = open(bench.officer);
        bring(model, 1);
        assertThat(steps())
                .containsExactly(
                        "—. 2026-11-20 10:41:07 自动升级：已用时限 100%，交办案机构负责人。",
                        "1. 2026-11-20 10:42:07 人1：结论为误报；误报原因：遮挡或盲区。", "—. 2026-11-20 10:43:07 自动升级：已用时限 200%，交局领导。");
    }

    private void up(int number, int percent, String role, Instant at) {
        var head = bench.stored(number).head();
        past.gone.all.add(new Escalation(head.id(), percent, new RoleId(role), head.colour(), ReviewBench.NOW, at));
    }

    @Test
    void theListIsNarrowedByKeys() {
        decide();
        PastModel model = open(bench.officer);
        press(KeyCode.M);
        assertThat(ids(model)).as("decided by this person").containsExactly(1L);
        press(KeyCode.M);
        press(KeyCode.V);
        assertThat(ids(model)).as("confirmed").containsExactly(0L);
        press(KeyCode.V);
        assertThat(ids(model)).as("corrected").isEmpty();
        assertThat(texts()).contains("没有符合条件的已复核告警");
        for (int i = 0; i < 4; i++) {
            press(KeyCode.V);
        }
        assertThat(ids(model)).hasSize(3);
        press(KeyCode.R);
        assertThat(ids(model)).hasSize(3);
        press(KeyCode.R);
        press(KeyCode.S);
        assertThat(ids(model)).hasSize(1);
        press(KeyCode.S);
        press(KeyCode.F);
        write("too dark");
        press(KeyCode.ENTER);
        assertThat(ids(model)).containsExactly(3L);
        assertThat(rig().scene().getFocusOwner()).isInstanceOf(ListView.class);
    }

    @Test
    void aVerdictIsCounteredByKeysWithItsReasonAndTheOldOneStays() {
        decide();
        PastModel model = open(bench.officer);
        bring(model, 1);
        assertThat(words("#counter-what")).contains("现在的结论是“误报”");
        press(KeyCode.C);
        assertThat(words("#counter-what")).contains("原来的结论和这次更正都留在经过里");
        write("a pillar hid her");
        press(KeyCode.ENTER);
        press(KeyCode.DIGIT5);
        assertThat(words("#counter-what")).contains("改为“看不出”");
        write("cannot be told");
        press(KeyCode.ENTER);
        assertThat(bench.stored(1)).isInstanceOf(Alarm.Insufficient.class);
        assertThat(texts()).contains("更正已保存");
        assertThat(steps()).last().asString().contains("更正第 1 步，结论为看不出").contains("更正理由：a pillar hid her");
        assertThat(past.waitsAgain).hasValue(0);
    }

    @Test
    void withoutAReasonOrAWatchedClipNothingIsCountered() {
        decide();
        PastModel model = open(bench.officer);
        bring(model, 3);
        int rows = bench.store.audited();
        press(KeyCode.C);
        press(KeyCode.ENTER);
        press(KeyCode.DIGIT1);
        write("so it is");
        press(KeyCode.ENTER);
        assertThat(rig().scene().getFocusOwner().getId()).isEqualTo("counter-why");
        assertThat(said()).contains("还没看片段").contains("请写更正理由");
        assertThat(bench.store.audited()).isEqualTo(rows);
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        assertThat(model.counter().openProperty().get()).isFalse();
        press(KeyCode.SPACE);
        FxRig.call(() -> {
            bench.clips.last().pass(PaintedClips.LENGTH.plus(Duration.ofSeconds(1)));
            model.clip().tick();
            return true;
        });
        press(KeyCode.C);
        write("looked again");
        press(KeyCode.ENTER);
        press(KeyCode.DIGIT1);
        assertThat(words("#counter-what")).contains("可以登记线索");
        write("so it is");
        press(KeyCode.ENTER);
        assertThat(bench.stored(3)).isInstanceOf(Alarm.Confirmed.class);
    }

    @Test
    void whatTwoConfirmedIsCounteredByAThirdOnly() {
        decide();
        PastModel model = open(bench.officer);
        bring(model, 0);
        press(KeyCode.C);
        assertThat(words("#counter-what")).contains("须由第三人更正").contains("不能再由它登记线索");
        write("wrong");
        press(KeyCode.ENTER);
        press(KeyCode.DIGIT5);
        write("dark");
        press(KeyCode.ENTER);
        assertThat(said()).contains("须由第三人更正");
        assertThat(bench.stored(0)).isInstanceOf(Alarm.Confirmed.class);
    }

    @Test
    void ofWhatBecameALeadItIsSaidThatNothingIsCounteredHere() {
        decide();
        past.leads = new OneLead((Alarm.Confirmed) bench.stored(0));
        PastModel model = open(bench.officer);
        bring(model, 0);
        assertThat(words("#counter-what")).contains("已经登记线索 2026-0001");
        press(KeyCode.C);
        assertThat(model.counter().openProperty().get()).isFalse();
        assertThat(lookup("#counter-begin").isVisible()).isFalse();
    }

    @Test
    void whoMayNotCounterIsToldWhy() {
        decide();
        PastModel model = open(ReviewBench.person(4, ""));
        bring(model, 1);
        assertThat(words("#counter-what")).isEqualTo("没有执法证，不能更正结论。");
        press(KeyCode.C);
        assertThat(model.counter().openProperty().get()).isFalse();
    }

    @Test
    void toConfirmAnewARedOneWaitsForTheSecondAndLeavesTheList() {
        var seen = new Watched(Set.of(ReviewBench.item(2, 1)));
        bench.review.decide(bench.officer, bench.stored(2).id(), new Verdict.CannotTell("dark"), seen);
        PastModel model = open(other);
        press(KeyCode.SPACE);
        FxRig.call(() -> {
            bench.clips.last().pass(PaintedClips.LENGTH.plus(Duration.ofSeconds(1)));
            model.clip().tick();
            return true;
        });
        press(KeyCode.C);
        write("seen better");
        press(KeyCode.ENTER);
        press(KeyCode.DIGIT1);
        assertThat(words("#counter-what")).contains("改为“成立”要两个人");
        write("so it is");
        press(KeyCode.ENTER);
        assertThat(bench.stored(2)).isInstanceOf(Alarm.Raised.class);
        assertThat(past.waitsAgain).hasValue(1);
        assertThat(ids(model)).isEmpty();
        assertThat(texts()).contains("更正已保存，告警回到待复核，需第二人复核");
    }

    @Test
    void thousandsComePageByPage() {
        bench.store.clear();
        for (int i = 0; i < 130; i++) {
            bench.add(i, AlarmColour.YELLOW, ReviewBench.NOW.minusSeconds(600 + i), 7);
            bench.review.decide(bench.officer, bench.stored(i).id(), new Verdict.CannotTell("dark"), Watched.nothing());
        }
        PastModel model = open(bench.officer);
        assertThat(words("#past-state")).isEqualTo("已列出 50 条，向下还有");
        for (int i = 0; i < 3; i++) {
            FxRig.call(() -> {
                model.select(model.lines().size() - 1);
                return true;
            });
            settle();
        }
        assertThat(words("#past-state")).isEqualTo("已复核 130 条");
        assertThat(ids(model)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, CHINESE", "LIGHT, ENGLISH", "DARK, ENGLISH"})
    void itCanBeReadWholeInEveryThemeAndLanguage(Theme theme, Language language) {
        decide();
        PastModel model = past.model(bench.officer);
        show(model, theme, language);
        FxRig.call(() -> {
            ((AlarmRoom) lookup(".alarm-room")).turn("decided");
            return true;
        });
        settle();
        bring(model, 0);
        rig().settle();
        assertThat(READING.look(rig().scene(), "list-" + theme + "-" + language))
                .isEmpty();
        FxRig.call(() -> {
            model.counter().begin();
            model.counter().digit(4);
            return true;
        });
        settle();
        rig().settle();
        assertThat(READING.look(rig().scene(), "counter-" + theme + "-" + language))
                .isEmpty();
    }

    @Test
    void theEmptyListSaysSo() {
        open(bench.officer);
        assertThat(texts()).contains("这段时间没有已复核的告警");
        assertThat(READING.look(rig().scene(), "empty")).isEmpty();
    }

    private FxRig rig() {
        return rig.orElseThrow();
    }

    private void bring(PastModel model, long number) {
        FxRig.call(() -> {
            model.select(ids(model).indexOf(number));
            return true;
        });
        settle();
    }

    private static List<Long> ids(PastModel model) {
        return model.lines().stream()
                .map(line -> line.id().value().getLeastSignificantBits())
                .toList();
    }

    private List<String> steps() {
        return FxRig.call(() -> lookup("#steps").lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    private List<String> texts() {
        return FxRig.call(() -> rig().scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    private Node lookup(String of) {
        return Optional.ofNullable(rig().scene().lookup(of)).orElseThrow();
    }

    private String said() {
        return words(".verdict-bar #said");
    }

    private String words(String of) {
        return FxRig.call(() -> ((Labeled) lookup(of)).getText());
    }

    private void write(String text) {
        FxRig.call(() -> {
            assertThat(rig().scene().getFocusOwner()).isInstanceOf(TextField.class);
            ((TextField) rig().scene().getFocusOwner()).setText(text);
            return true;
        });
    }

    private void press(KeyCode key) {
        robot.push(key);
        settle();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(3);
    }
}
