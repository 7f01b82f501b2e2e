package org.xunyao.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.shell.StillClock;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.penalty.Weighing;
import org.xunyao.kernel.Money;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.wire.law.PenaltyTables;

/// The room on the shipped tables.
final class LawScreenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Path LAW = Path.of(System.getProperty("xunyao.root"), "resources", "law");
    private static final Reading READING =
            new Reading("law", List.of(".sheet-table", ".side-scroll"), List.of(".law-head", ".law-page"));

    private final FxRobot robot = new FxRobot();
    private final List<String> copied = new ArrayList<>();

    private final LawAsked asked = new LawAsked();

    private LawView.Around around(PastCases cases) {
        var tasks = new Tasks(Runnable::run, Fx.executor(), new StillClock(Instant.parse("2026-11-23T02:00:00Z")));
        return new LawView.Around(new PastModel(cases, tasks), asked, copied::add);
    }

    private LawView view(Language language) {
        return view(language, PastCases.NONE);
    }

    private LawView view(Language language, PastCases cases) {
        var tables = new PenaltyTables(LAW);
        var model = new LawModel(
                () -> new LawBook(tables.book(), tables.exemptions()),
                TODAY,
                new Tasks(Runnable::run, Fx.executor(), new StillClock(Instant.parse("2026-11-23T02:00:00Z"))));
        return new LawView(model, new LawWords(Texts.of(language)), around(cases));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, ENGLISH, 1302, 690"})
    void anArticleAnAmountAndACircumstanceGiveAnInterval(Theme theme, Language language, int width, int height) {
        try (FxRig rig = FxRig.show(theme, width, height, () -> view(language))) {
            settle(rig);
            robot.push(KeyCode.CONTROL, KeyCode.F);
            robot.write("v05");
            robot.push(KeyCode.DOWN);
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("销售超过有效期药品"));
            fill(rig, "#law-amount-GOODS_VALUE", "15");
            tick(rig, "#factor-F-L1");
            step(rig, "LIGHT", language);
            fill(rig, "#law-written", "120000");
            settle(rig);
            assertThat(texts(rig))
                    .anyMatch(text -> text.contains(language == Language.CHINESE ? "10 万元–13 万元" : "100,000.00"));
            assertThat(READING.look(rig.scene(), "v05-" + theme + "-" + width)).isEmpty();
        }
    }

    @Test
    void theLawOfTheConductStandsBesideTodaysAndTheParagraphNamesTheArticle() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            fill(rig, "#law-search", "禁止网络销售");
            robot.clickOn("#law-search").push(KeyCode.DOWN);
            settle(rig);
            day(rig, "2026-05-14");
            settle(rig);
            assertThat(texts(rig))
                    .anyMatch(text -> text.contains("从旧兼从轻"))
                    .anyMatch(text -> text.startsWith("行为时"))
                    .anyMatch(text -> text.startsWith("现行"));
            assertThat(READING.look(rig.scene(), "both-laws")).isEmpty();
            fill(rig, "#law-written", "400000");
            day(rig, "2026-05-1");
            settle(rig);
            assertThat(texts(rig)).as("a day that cannot be read").anyMatch(text -> text.contains("读不出"));
            day(rig, "2026-05-14");
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("高于法定最高限"));
            assertThat(FxRig.call(() -> node(rig, "#law-copy").isDisabled()))
                    .as("what the law does not allow goes into no paper")
                    .isTrue();
            fill(rig, "#law-written", "60000");
            settle(rig);
            robot.interact(() -> node(rig, "#law-copy").fireEvent(new ActionEvent()));
            assertThat(copied).singleElement().asString().contains("药品网络销售监督管理办法第33条", "5 万元–10 万元", "6 万元");
        }
    }

    @Test
    void anAmountBeyondAllReasonIsRefusedAndAPaperIsChineseInBothLanguages() {
        try (FxRig rig = FxRig.show(Theme.DARK, 1302, 690, () -> view(Language.ENGLISH))) {
            settle(rig);
            fill(rig, "#law-search", "v05");
            robot.clickOn("#law-search").push(KeyCode.DOWN);
            settle(rig);
            fill(rig, "#law-amount-GOODS_VALUE", "999999999999");
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.startsWith("This amount cannot be read"));
            fill(rig, "#law-amount-GOODS_VALUE", "15");
            settle(rig);
            robot.interact(() -> node(rig, "#law-copy").fireEvent(new ActionEvent()));
            assertThat(copied)
                    .singleElement()
                    .asString()
                    .contains("货值金额 10–20 倍", "10 万元–20 万元")
                    .doesNotContain("goods");
        }
    }

    @Test
    void whatAnotherRoomAsksForIsLookedAtByTheLawOfItsDayAndStaysWhenTheTablesAreReadAgain() {
        var tables = new PenaltyTables(LAW);
        var model = new LawModel(
                () -> new LawBook(tables.book(), tables.exemptions()),
                TODAY,
                new Tasks(Runnable::run, Fx.executor(), new StillClock(Instant.parse("2026-11-23T02:00:00Z"))));
        model.ask("V29", LocalDate.of(2026, 5, 14));
        try (FxRig rig = FxRig.show(
                Theme.LIGHT,
                1302,
                690,
                () -> new LawView(model, new LawWords(Texts.of(Language.CHINESE)), around(PastCases.NONE)))) {
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.startsWith("行为时")).anyMatch(text -> text.startsWith("现行"));
            robot.interact(model::refresh);
            settle(rig);
            assertThat(FxRig.call(() -> model.sheetProperty()
                            .get()
                            .orElseThrow()
                            .violation()
                            .id()))
                    .isEqualTo("V29");
            robot.interact(() -> model.ask("V05", TODAY));
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("销售超过有效期药品"));
        }
    }

    @Test
    void whatACaseAskedForGoesThereWithoutAnAmount() {
        var answers = new ArrayList<Weighed>();
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            assertThat(shown(rig, "#law-hand")).as("nobody asked").isFalse();
            robot.interact(() -> asked.ask(new LawAsked.Question("2026-0007", answers::add)));
            fill(rig, "#law-search", "v05");
            robot.clickOn("#law-search").push(KeyCode.DOWN);
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("2026-0007"));
            assertThat(FxRig.call(() -> node(rig, "#law-hand").isDisabled()))
                    .as("no interval before the value of goods is known")
                    .isTrue();
            fill(rig, "#law-amount-GOODS_VALUE", "15");
            step(rig, "LIGHT", Language.CHINESE);
            fill(rig, "#law-written", "120000");
            settle(rig);
            robot.interact(() -> ((ScrollPane) node(rig, ".side-scroll")).setVvalue(0.5));
            settle(rig);
            assertThat(READING.look(rig.scene(), "hand")).isEmpty();
            FxRig.call(() -> {
                node(rig, "#law-hand").requestFocus();
                return true;
            });
            robot.push(KeyCode.SPACE);
            settle(rig);
            assertThat(shown(rig, "#law-hand")).as("answered once").isFalse();
        }
        assertThat(answers).singleElement().satisfies(one -> {
            assertThat(one.ground().article()).isEqualTo("药品管理法第117条第1款");
            assertThat(one.ground().conduct()).isEqualTo(TODAY);
            assertThat(one.interval()).isEqualTo(new FineRange(Money.yuan(100_000), Money.yuan(130_000)));
            assertThat(one.wanted()).containsExactly(Weighing.Reason.LIGHT_WITHOUT_FACTOR);
            assertThat(one.reasons() + one.approval()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, ENGLISH"})
    void earlierCasesOfTheViolationStandBesideIt(Theme theme, Language language) {
        PastCases cases = violation -> violation.equals("V05")
                ? new PastCases.Found(PastFines.some(), 12, false)
                : new PastCases.Found(List.of(), 12, true);
        try (FxRig rig = FxRig.show(theme, 1302, 690, () -> view(language, cases))) {
            settle(rig);
            fill(rig, "#law-search", "v05");
            robot.clickOn("#law-search").push(KeyCode.DOWN);
            settle(rig);
            robot.interact(() -> ((ScrollPane) node(rig, ".side-scroll")).setVvalue(1));
            settle(rig);
            assertThat(texts(rig))
                    .anyMatch(text -> text.contains("2025-0031")
                            && text.contains(language == Language.CHINESE ? "11 万元" : "110,000"))
                    .anyMatch(text -> text.contains("2026-0004"));
            assertThat(READING.look(rig.scene(), "past-" + theme)).isEmpty();
            fill(rig, "#law-search", "v06");
            robot.clickOn("#law-search").push(KeyCode.DOWN);
            settle(rig);
            assertThat(texts(rig))
                    .anyMatch(text -> text.contains("12")
                            && text.contains(language == Language.CHINESE ? "没有同一违法行为" : "none of this"));
        }
    }

    private static boolean shown(FxRig rig, String selector) {
        return FxRig.call(() -> {
            Node node = rig.scene().getRoot().lookup(selector);
            return node != null && node.getParent().getParent().isVisible();
        });
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        try (FxRig rig = FxRig.show(Theme.DARK, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            fill(rig, "#law-search", "没有这种");
            settle(rig);
            assertThat(texts(rig)).contains("没有符合的违法行为");
            assertThat(READING.look(rig.scene(), "empty")).isEmpty();
        }
    }

    private void step(FxRig rig, String step, Language language) {
        String words = new LawWords(Texts.of(language)).of("step." + step);
        robot.interact(() -> rig.scene().getRoot().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(one -> one.getText().equals(words))
                .forEach(ToggleButton::fire));
    }

    private void tick(FxRig rig, String selector) {
        robot.interact(() -> ((CheckBox) node(rig, selector)).fire());
    }

    private void day(FxRig rig, String text) {
        fill(rig, "#law-conduct", text);
        robot.interact(() -> node(rig, "#law-conduct").fireEvent(new ActionEvent()));
    }

    private void fill(FxRig rig, String selector, String text) {
        robot.interact(() -> ((TextField) node(rig, selector)).setText(text));
    }

    private static Node node(FxRig rig, String selector) {
        return Objects.requireNonNull(rig.scene().getRoot().lookup(selector), selector);
    }

    private static void settle(FxRig rig) {
        WaitForAsyncUtils.waitForFxEvents();
        FxRig.call(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            return true;
        });
    }

    private static List<String> texts(FxRig rig) {
        return FxRig.call(() -> rig.scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> Objects.requireNonNullElse(((Labeled) label).getText(), ""))
                .toList());
    }
}
