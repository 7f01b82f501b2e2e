package org.xunyao.app.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.supervision.duty.DutyDraft;
import org.xunyao.supervision.duty.DutyMark;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the screen 在岗台账, and what a person does there with keys alone.
class DutyScreenTest {
    private static final Reading READING = new Reading(
            "duty", List.of(".side-scroll", ".sheet-table"), List.of(".beside-side", ".side-pane", ".duty-list"));

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1302, 690",
        "DARK, CHINESE, 1856, 990",
        "HIGH_CONTRAST, CHINESE, 1302, 690",
        "LIGHT, ENGLISH, 1856, 990",
        "DARK, ENGLISH, 1302, 690",
    })
    void weekAndMonthCanBeReadWhole(Theme theme, Language language, double width, double height) {
        var findings = new ArrayList<String>();
        String name = "%s-%s-%.0f".formatted(theme, language, width);
        var bench = new DutyBench();
        var made = new ArrayList<DutyViewModel>();
        try (var shot = shot(theme, language, width, height, bench, made)) {
            findings.addAll(shot.look("week-" + name, view -> {}));
            findings.addAll(shot.look(
                    "entered-" + name,
                    view -> made.getFirst()
                            .enter(
                                    DutyDraft.Kind.LEAVE,
                                    new DutyViewModel.Typed(DutyBench.at(576), DutyBench.at(596), "假条 7", "去县医院取处方"),
                                    () -> {})));
            findings.addAll(shot.look("month-" + name, view -> made.getFirst().month(true)));
        }
        // A month is taller than the frame of a small screen, which scrolls.
        findings.removeIf(one -> one.startsWith("month-") && one.contains("focus goes back"));
        assertThat(findings).isEmpty();
    }

    @Test
    void everythingGoesByKeyboard() {
        var bench = new DutyBench();
        var made = new ArrayList<DutyViewModel>();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            shot.settle();
            DutyViewModel model = made.getFirst();
            assertThat(words(shot, "#duty-stretch")).isEqualTo("周五 11-20 09:36 到 09:56 不在岗 20 分");
            shot.press(KeyCode.ENTER);
            assertThat(bench.heard).containsExactly("alarm");
            shot.press(KeyCode.C);
            shot.settle();
            type(shot, "#duty-reason", "调看录像，顾客挡住了");
            FxRig.call(() -> {
                ((Button) shot.scene().lookup("#duty-save")).fire();
                return true;
            });
            shot.settle();
            assertThat(bench.heard).contains("duty.correct PRESENT");
            assertThat(words(shot, "#duty-stretch"))
                    .as("the longest absence that is left")
                    .contains("09:59 到 10:17");
            shot.press(KeyCode.ESCAPE);
            shot.press(KeyCode.LEFT);
            shot.press(KeyCode.LEFT);
            shot.settle();
            assertThat(words(shot, "#duty-stretch")).contains("在岗 20 分；机器记录：不在岗");
            shot.press(KeyCode.U);
            shot.settle();
            assertThat(words(shot, "#duty-told")).as("no reason, no undoing").contains("理由");
            type(shot, "#duty-reason", "登记错了");
            shot.press(KeyCode.U);
            shot.settle();
            assertThat(bench.heard).contains("duty.undo PRESENT");
            assertThat(FxRig.call(() -> model.runProperty().get().orElseThrow().mark()))
                    .isEqualTo(DutyMark.ABSENT);
            shot.press(KeyCode.UP);
            shot.settle();
            assertThat(words(shot, "#duty-stretch")).contains("周四");
            shot.press(KeyCode.PAGE_DOWN);
            shot.press(KeyCode.PAGE_UP);
            assertThat(FxRig.call(() -> model.spanProperty().get().from())).isEqualTo("2026-11-09");
            shot.press(KeyCode.P);
            assertThat(bench.heard).contains("page C01 2026-11");
            shot.press(KeyCode.M);
            shot.settle();
            assertThat(FxRig.call(() ->
                            model.sheetProperty().get().orElseThrow().days().size()))
                    .isEqualTo(30);
            shot.press(KeyCode.J);
            shot.settle();
            assertThat(words(shot, "#duty-title")).contains("松龄堂药房");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1302", "DARK, ENGLISH, 1302", "DARK, CHINESE, 1856"})
    void theHoursOfTheShopAreWrittenDownByKeysAndReadWhole(Theme theme, Language language, double width) {
        var bench = new DutyBench();
        String name = "%s-%s-%.0f".formatted(theme, language, width);
        try (var shot = shot(theme, language, width, 690, bench, new ArrayList<>())) {
            shot.settle();
            shot.press(KeyCode.H);
            shot.settle();
            assertThat(FxRig.call(() -> shot.scene().getFocusOwner().getId())).isEqualTo("hours-MONDAY");
            for (DayOfWeek day : DayOfWeek.values()) {
                type(shot, "#hours-" + day, day == DayOfWeek.SUNDAY ? "-" : "08:00-12:00 13:30-21:00");
            }
            type(shot, "#hours-days", "2026-12-31 08:00-17:00；2027-02-06 nie");
            type(shot, "#hours-source", "门店公示");
            fire(shot, "#hours-save");
            assertThat(bench.hours.entries)
                    .as("what was not understood is not saved")
                    .isEmpty();
            var findings = new ArrayList<>(shot.look("hours-form-" + name, view -> {}));
            type(shot, "#hours-days", "2026-12-31 08:00-17:00；2027-02-06 -");
            type(shot, "#hours-holidays", "09:00-18:00");
            fire(shot, "#hours-save");
            assertThat(bench.hours.entries).singleElement().satisfies(entry -> {
                assertThat(entry.plan().weekday(DayOfWeek.SUNDAY)).isEqualTo(OpenSpans.CLOSED);
                assertThat(entry.plan().days()).hasSize(2);
                assertThat(entry.source()).isEqualTo("门店公示");
            });
            assertThat(FxRig.call(() -> shot.scene().getFocusOwner().getId())).isEqualTo("hours-change");
            findings.addAll(shot.look("hours-held-" + name, view -> {}));
            // The side is taller than a small screen and scrolls.
            findings.removeIf(one -> one.contains("focus goes back"));
            assertThat(findings).isEmpty();
            shot.press(KeyCode.ESCAPE);
            shot.press(KeyCode.H);
            shot.settle();
            assertThat(FxRig.call(() -> ((TextField) shot.scene().lookup("#hours-MONDAY")).getText()))
                    .as("what holds is there to be changed")
                    .isEqualTo("08:00-12:00 13:30-21:00");
        }
    }

    private static void fire(Shot<?> shot, String id) {
        FxRig.call(() -> {
            ((Button) shot.scene().lookup(id)).fire();
            return true;
        });
        shot.settle();
    }

    @Test
    void whoOpensItStandsInTheListAndTheFiguresOfTheDaysStandUnderEachOther() {
        try (var shot =
                shot(Theme.LIGHT, Language.CHINESE, 1302, 690, new DutyBench(), new ArrayList<DutyViewModel>())) {
            shot.settle();
            assertThat(FxRig.call(() -> shot.scene().getFocusOwner().getId())).isEqualTo("duty-posts");
            for (String column : List.of("缺 ", "盲 ")) {
                List<Double> ends = FxRig.call(() -> shot.scene().lookup("#duty-chart").lookupAll(".label").stream()
                        .filter(label -> ((Label) label).getText().startsWith(column))
                        .map(label -> label.getBoundsInParent().getMaxX())
                        .distinct()
                        .toList());
                assertThat(ends).as(column).hasSize(1);
            }
        }
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingElseAndAnEmptyLedgerSaysWhatToDo() {
        var bench = new DutyBench();
        bench.powers = false;
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, new ArrayList<>())) {
            assertThat(shot.look("looking", view -> {})).isEmpty();
            shot.press(KeyCode.C);
            shot.press(KeyCode.P);
            assertThat(bench.heard).isEmpty();
        }
        bench.nothing();
        try (var shot = shot(Theme.DARK, Language.CHINESE, 1302, 690, bench, new ArrayList<>())) {
            assertThat(shot.look("none", view -> {})).isEmpty();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(DutyView.class, "duty")).isEmpty();
    }

    private static void type(Shot<DutyView> shot, String id, String text) {
        FxRig.call(() -> {
            ((TextField) shot.scene().lookup(id)).setText(text);
            return text;
        });
    }

    private static String words(Shot<DutyView> shot, String id) {
        return FxRig.call(() -> ((Label) shot.scene().lookup(id)).getText());
    }

    private static Shot<DutyView> shot(
            Theme theme, Language language, double width, double height, DutyBench bench, List<DutyViewModel> made) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app");
        var tasks = new Tasks(Runnable::run, Fx.executor(), bench);
        return Shot.of(READING, theme, width, height, () -> {
            var words = new DutyWords(texts, bench.zone());
            var model = new DutyViewModel(bench.ports(), tasks, words);
            made.add(model);
            return new DutyView(model, words);
        });
    }
}
