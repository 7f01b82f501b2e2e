package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.casework.procedure.Event;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The course of a case on the screen: led by keys and clicks, and what a machine can see wrong with it.
final class CaseCourseScreenTest {
    private static final Reading READING = new Reading(
            "course",
            List.of("#steps", "#centre", "#side", "#matters"),
            List.of(".matter-column", ".case-body", ".side-body"));
    private static final boolean WIDE = Boolean.getBoolean("xunyao.wide");
    private static final double WIDTH = WIDE ? 1856 : 1302;
    private static final double HEIGHT = WIDE ? 1010 : 698;
    private static final LocalDate FILED = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path folder;

    private static CaseBench bench;
    private static String punished = "";

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void fill() {
        bench = new CaseBench(folder.resolve("data"));
        bench.begin(FILED);
        punished = CaseCourseTest.filed(bench, CaseBench.LONG_NAME);
        bench.today(FILED.plusDays(10));
        step("liming", Event.FINISH_INVESTIGATION, CaseCourseScreenTest::finished);
        step("liming", Event.SUBMIT_REVIEW, draft -> draft.words("kind").set("LEGAL"));
        CasesViewModel officer = at("liming");
        officer.correct(
                officer.sheet().orElseThrow().course().orElseThrow().lines().getFirst());
        officer.draft().orElseThrow().words("on").set("2026-11-28");
        officer.draft().orElseThrow().words("reason").set("报告落款是 28 日，录入时写成了当天");
        officer.submit();
        step("zhoumin", Event.LEGAL_PASS, draft -> draft.words("opinion").set("事实清楚，证据确凿，同意。"));
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, CHINESE", "HIGH_CONTRAST, CHINESE", "LIGHT, ENGLISH", "DARK, ENGLISH"})
    void theCourseCanBeReadWholeInEveryThemeAndLanguage(Theme theme, Language language) {
        var findings = new ArrayList<String>();
        look(findings, "notice", theme, language, "chenlx", model -> {
            model.draft().orElseThrow().words("penalty").set("WARNING\t\t警告\nFINE\t120000\t罚款十二万元");
            model.submit();
        });
        look(findings, "journal", theme, language, "liming", model -> {});
        look(
                findings,
                "correct",
                theme,
                language,
                "liming",
                model -> model.correct(model.sheet()
                        .orElseThrow()
                        .course()
                        .orElseThrow()
                        .lines()
                        .getFirst()));
        assertThat(findings).isEmpty();
    }

    @Test
    void theHearingIsFlaggedWhileThePenaltyIsTypedAndTheAbsentTickIsRefused() {
        as("chenlx", punished, rig -> {
            click(rig, "#add-penalty");
            choose(rig, "#field-penaltyKind-0", "FINE");
            type(rig, "#field-amount-0", "5000");
            assertThat(words(rig, "#act-hint")).contains("没有达到");
            type(rig, "#field-amount-0", "120000");
            assertThat(words(rig, "#act-hint")).contains("达到听证标准");
            tick(rig, "#tick-defenceOffered");
            submit();
            assertThat(words(rig, "#wrong-hearingOffered")).contains("听证权利").contains("（");
            type(rig, "#field-amount-0", "八千");
            submit();
            assertThat(words(rig, "#wrong-penalty")).contains("金额");
        });
    }

    @Test
    void aCaseIsLedFromFilingToTheArchiveByKeysAndClicks() {
        bench.begin(FILED.plusDays(10));
        String key = CaseCourseTest.filed(bench, "仁和堂大药房（城北店）");
        as("liming", key, rig -> {
            assertThat(words(rig, "#withheld-suspend")).contains("局领导");
            for (String section : sections()) {
                tick(rig, "#sections-" + section);
            }
            type(rig, "#field-evidenceItems", "2");
            tick(rig, "#party-ORGANIZATION");
            tick(rig, "#proposal-NO_PENALTY_MINOR");
            submit();
            assertThat(words(rig, "#act-said")).contains("已记入办案经过");
            tick(rig, "#kind-CASE");
            submit();
            assertThat(words(rig, "#withheld-reviewPass")).contains("案件审核人员");
        });
        as("shenyu", key, rig -> {
            tick(rig, "#step-reviewPass");
            type(rig, "#field-opinion", "同意");
            submit();
        });
        as("chenlx", key, rig -> {
            tick(rig, "#outcome-NO_PENALTY_MINOR");
            type(rig, "#field-number", "澜市监不罚〔2026〕1 号");
            submit();
        });
        as("wangxl", key, rig -> {
            tick(rig, "#service-IN_PERSON");
            type(rig, "#field-receipt", "澜回 1 号");
            tick(rig, "#tick-publicityTold");
            submit();
        });
        as("chenlx", key, rig -> {
            tick(rig, "#closing-DECIDED_OTHERWISE");
            type(rig, "#field-summary", "初次违法，当场改正，不予处罚");
            submit();
        });
        as("dangan", key, rig -> {
            tick(rig, "#tick-pagesInOrder");
            type(rig, "#field-manifest", "0f".repeat(32));
            type(rig, "#field-shelf", "2026-3-12");
            submit();
            assertThat(words(rig, "#act-note")).contains("已经办结");
            assertThat(FxRig.call(() ->
                            rig.scene().getRoot().lookupAll(".journal-line").size()))
                    .isEqualTo(7);
        });
    }

    private static List<String> sections() {
        return List.of("PARTY", "SOURCE_AND_COURSE", "FACTS_AND_EVIDENCE", "NATURE", "OPINION_AND_BASIS", "DISCRETION");
    }

    private static void finished(ActDraft draft) {
        Map.of(
                        "sections", String.join(" ", sections()),
                        "evidenceItems", "3",
                        "party", "ORGANIZATION",
                        "proposal", "PENALTY",
                        "legalGrounds", "COMPLEX")
                .forEach((field, words) -> draft.words(field).set(words));
    }

    private static void step(String login, Event event, Consumer<ActDraft> fill) {
        bench.now = bench.now.plusSeconds(60);
        CasesViewModel model = at(login);
        model.choose(event);
        ActDraft draft = model.draft().orElseThrow();
        draft.words("on").set(bench.today().toString());
        fill.accept(draft);
        model.submit();
        assertThat(model.messageProperty().get()).as("%s", event).isInstanceOf(CaseMessage.Done.class);
    }

    private static CasesViewModel at(String login) {
        CasesViewModel model = bench.model(login);
        model.show(punished);
        return model;
    }

    private static void look(
            List<String> findings,
            String name,
            Theme theme,
            Language language,
            String login,
            Consumer<CasesViewModel> act) {
        CasesViewModel model = bench.screenModel(login);
        Texts texts = Texts.of(language).with(CasesView.BUNDLE);
        try (FxRig rig = FxRig.show(
                theme, WIDTH, HEIGHT, () -> new CasesView(model, texts, bench.zone(), (w, t) -> Optional.empty()))) {
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> shown(model, punished));
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> {
                act.accept(model);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(3);
            if (name.equals("journal")) {
                FxRig.call(() -> {
                    ((javafx.scene.control.ScrollPane) rig.scene().lookup("#centre")).setVvalue(1);
                    return true;
                });
            }
            rig.settle();
            findings.addAll(READING.look(rig.scene(), name + "-" + theme + "-" + language));
        }
    }

    private void as(String login, String key, Consumer<FxRig> work) {
        bench.now = bench.now.plusSeconds(60);
        CasesViewModel model = bench.screenModel(login);
        Texts texts = Texts.of(Language.CHINESE).with(CasesView.BUNDLE);
        try (FxRig rig = FxRig.show(
                Theme.LIGHT, 1100, 980, () -> new CasesView(model, texts, bench.zone(), (w, t) -> Optional.empty()))) {
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> shown(model, key));
            WaitForAsyncUtils.waitForFxEvents(3);
            work.accept(rig);
        }
    }

    private static boolean shown(CasesViewModel model, String key) {
        model.show(key);
        return true;
    }

    private static Node node(FxRig rig, String id) {
        Node node = FxRig.call(() -> rig.scene().lookup(id));
        assertThat(node).as(id).isNotNull();
        return node;
    }

    private void click(FxRig rig, String id) {
        Node node = node(rig, id);
        FxRig.call(() -> {
            ((javafx.scene.control.Button) node).fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRig rig, String id, String code) {
        Node node = node(rig, id);
        FxRig.call(() -> {
            ((javafx.scene.control.ComboBox<String>) node).setValue(code);
            return true;
        });
    }

    private void tick(FxRig rig, String id) {
        focus(rig, id);
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRig rig, String id, String words) {
        focus(rig, id);
        FxRig.call(() -> {
            var input = (TextInputControl) rig.scene().getFocusOwner();
            input.selectAll();
            input.replaceSelection(words);
            return true;
        });
    }

    private static void focus(FxRig rig, String id) {
        Node node = node(rig, id);
        FxRig.call(() -> {
            node.requestFocus();
            return true;
        });
    }

    private void submit() {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private static String words(FxRig rig, String id) {
        Node node = node(rig, id);
        return FxRig.call(() -> ((Labeled) node).getText());
    }
}
