package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.cases.course.Weigher;
import org.xunyao.app.cases.matter.Acted;
import org.xunyao.app.cases.matter.CaseAct;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.law.desk.PastAtDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.course.Service;
import org.xunyao.casework.handling.PastFine;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.Money;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The fine of a notice is weighed by the shipped tables, kept in the journal, and refused outside its interval.
final class CaseWeighingScreenTest {
    private static final LocalDate FILED = LocalDate.of(2026, 11, 20);
    private static final Reading READING = new Reading(
            "weighed",
            List.of("#steps", "#centre", "#side", "#matters"),
            List.of(".matter-column", ".case-body", ".side-body"));

    @TempDir
    static Path folder;

    private static CaseBench bench;
    private static LocalDate day = FILED;

    private final FxRobot robot = new FxRobot();
    private final List<Optional<Weighed>> asked = new ArrayList<>();
    private String key = "";

    @BeforeAll
    static void open() {
        bench = new CaseBench(folder.resolve("data"));
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void file() {
        bench.begin(day);
        day = day.plusDays(11);
        key = CaseCourseTest.filed(bench, CaseBench.LONG_NAME);
        bench.today(bench.today().plusDays(10));
    }

    private void toNotice() {
        step("liming", Event.FINISH_INVESTIGATION, CaseWeighingScreenTest::finished);
        step("liming", Event.SUBMIT_REVIEW, draft -> draft.words("kind").set("LEGAL"));
        step("zhoumin", Event.LEGAL_PASS, draft -> draft.words("opinion").set("同意。"));
    }

    @Test
    void outsideTheIntervalTheStepWaitsForTheApproversReason() {
        toNotice();
        leader(Theme.LIGHT, rig -> {
            press(rig, "#add-penalty");
            choose(rig, "#field-penaltyKind-0", "WARNING");
            assertThat(visible(rig, "#weigh-0")).as("a warning is not weighed").isFalse();
            choose(rig, "#field-penaltyKind-0", "FINE");
            press(rig, "#weigh-0");
            assertThat(asked).containsExactly(Optional.empty());
            assertThat(input(rig, "#field-amount-0").getText())
                    .as("no number of ours")
                    .isEmpty();
            assertThat(words(rig, "#weigh-placed-0")).contains("金额由人写");
            press(rig, "#tick-defenceOffered");
            press(rig, "#tick-hearingOffered");
            type(rig, "#field-amount-0", "200001");
            assertThat(words(rig, "#weigh-placed-0")).contains("不能处罚");
            submit();
            says(rig, "#wrong-penalty", "超出法定幅度", "药品管理法第117条");
            type(rig, "#field-amount-0", "150000");
            assertThat(words(rig, "#weigh-placed-0")).contains("审批人要写明理由");
            submit();
            says(rig, "#wrong-penalty", "审批人要写明理由", "裁量理由");
            type(rig, "#field-weighReasons-0", "货值小，未售出");
            type(rig, "#field-weighApproval-0", "曾因同类行为被告诫");
            show(rig, Theme.LIGHT);
            submit();
            says(rig, "#act-said", "已记入办案经过");
        });
        CaseFile file = FxRig.call(() -> sheet("chenlx").file().orElseThrow());
        PenaltyLine line = file.course()
                .newest(Notice.ApproveNotice.class)
                .orElseThrow()
                .penalty()
                .lines()
                .getFirst();
        assertThat(line.amount()).isEqualTo(Money.yuan(150_000));
        assertThat(line.weighed().orElseThrow()).isEqualTo(ExpiredDrugs.light().written("货值小，未售出", "曾因同类行为被告诫"));
        leader(Theme.DARK, rig -> {
            show(rig, Theme.DARK);
            assertThat(texts(rig)).anyMatch(text -> text.contains("审批人理由：曾因同类行为被告诫") && text.contains("150,000"));
        });
        assertThat(PastFine.of(file)).as("not decided").isEmpty();
    }

    @Test
    void whatWasWeighedStaysInTheDraftAndAnAnswerToOtherLinesIsDropped() {
        toNotice();
        var late = new ArrayList<Consumer<Weighed>>();
        screen("chenlx", Theme.LIGHT, (before, answer) -> late.add(answer), rig -> {
            press(rig, "#add-penalty");
            choose(rig, "#field-penaltyKind-0", "FINE");
            press(rig, "#weigh-0");
            type(rig, "#field-amount-0", "120000");
            answer(late.getFirst());
            assertThat(visible(rig, "#weigh-0")).as("the line was changed").isTrue();
            assertThat(visible(rig, "#unweigh-0")).isFalse();
            press(rig, "#weigh-0");
            answer(late.getLast());
            assertThat(words(rig, "#weigh-placed-0")).contains("区间内");
            type(rig, "#field-weighReasons-0", "货值小");
            press(rig, "#weigh-0");
            answer(late.getLast());
            assertThat(input(rig, "#field-weighReasons-0").getText()).isEqualTo("货值小");
            press(rig, "#unweigh-0");
            assertThat(visible(rig, "#unweigh-0")).isFalse();
            assertThat(input(rig, "#field-amount-0").getText()).isEqualTo("120000");
        });
    }

    @Test
    void theDecisionTakesOverWhatWasToldAndIsFoundAmongEarlierCases() {
        step("liming", Event.FINISH_INVESTIGATION, draft -> {
            finished(draft);
            draft.words("legalGrounds").set("");
        });
        step("liming", Event.SUBMIT_REVIEW, draft -> draft.words("kind").set("CASE"));
        step("shenyu", Event.REVIEW_PASS, draft -> draft.words("opinion").set("同意"));
        Weighed approved = ExpiredDrugs.light().written("货值小", "曾被告诫");
        var fine = new PenaltyLine(PenaltyLine.Kind.FINE, Money.yuan(150_000), "罚款", Optional.of(approved));
        take("chenlx", new Notice.ApproveNotice(new Penalty(List.of(fine)), true, true));
        take("liming", new Notice.ServeNotice(new Service(Service.Kind.IN_PERSON, "回 1", false)));
        take("liming", new Notice.ToDecision("放弃声明 1", ""));
        leader(Theme.LIGHT, rig -> {
            press(rig, "#outcome-PENALTY");
            press(rig, "#told-penalty");
            assertThat(visible(rig, "#told-penalty")).isFalse();
            assertThat(input(rig, "#field-amount-0").getText()).isEqualTo("150000.00");
            assertThat(input(rig, "#field-weighReasons-0").getText()).isEqualTo("货值小");
            assertThat(input(rig, "#field-weighApproval-0").getText())
                    .as("who decides writes his own reason")
                    .isEmpty();
            type(rig, "#field-number", "澜市监处罚〔2026〕9 号");
            submit();
            says(rig, "#wrong-penalty", "审批人要写明理由");
            type(rig, "#field-weighApproval-0", "与同类案件一致");
            submit();
            says(rig, "#act-said", "已记入办案经过");
        });
        var past = new PastAtDesk(bench.desks().cases(), bench.person("liming"), bench);
        assertThat(past.of("V05").fines()).singleElement().satisfies(one -> {
            assertThat(one.fine()).isEqualTo(Money.yuan(150_000));
            assertThat(one.outcome()).isEqualTo(Decision.Outcome.PENALTY);
            assertThat(one.weighed().approval()).isEqualTo("与同类案件一致");
        });
        assertThat(past.of("V06")).satisfies(none -> {
            assertThat(none.fines()).isEmpty();
            assertThat(none.read()).isPositive();
            assertThat(none.whole()).isTrue();
        });
    }

    private void take(String login, Act act) {
        bench.now = bench.now.plusSeconds(60);
        Matter matter = sheet(login).matter();
        assertThat(bench.ports(login).desk().act(matter, new CaseAct.OfCase(bench.today(), act)))
                .isInstanceOf(Acted.Done.class);
    }

    private static void answer(Consumer<Weighed> waiting) {
        FxRig.call(() -> {
            waiting.accept(ExpiredDrugs.light());
            return true;
        });
    }

    private void leader(Theme theme, Consumer<FxRig> work) {
        screen(
                "chenlx",
                theme,
                (before, answer) -> {
                    asked.add(before);
                    answer.accept(ExpiredDrugs.light());
                },
                work);
    }

    private void screen(String login, Theme theme, Weigher weigher, Consumer<FxRig> work) {
        bench.now = bench.now.plusSeconds(60);
        var model = new CasesViewModel(
                bench.ports(login).weighing(number -> weigher), new Tasks(Runnable::run, Fx.executor(), bench), bench);
        Texts texts = Texts.of(Language.CHINESE).with(CasesView.BUNDLE);
        try (FxRig rig = FxRig.show(
                theme, 1302, 980, () -> new CasesView(model, texts, bench.zone(), (w, t) -> Optional.empty()))) {
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> {
                model.show(key);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(3);
            work.accept(rig);
        }
    }

    private MatterSheet sheet(String login) {
        CasesViewModel model = bench.model(login);
        model.show(key);
        return model.sheet().orElseThrow();
    }

    private static void finished(ActDraft draft) {
        Map.of(
                        "sections",
                        "PARTY SOURCE_AND_COURSE FACTS_AND_EVIDENCE NATURE OPINION_AND_BASIS DISCRETION",
                        "evidenceItems",
                        "3",
                        "party",
                        "ORGANIZATION",
                        "proposal",
                        "PENALTY",
                        "legalGrounds",
                        "COMPLEX")
                .forEach((field, words) -> draft.words(field).set(words));
    }

    private void step(String login, Event event, Consumer<ActDraft> fill) {
        bench.now = bench.now.plusSeconds(60);
        CasesViewModel model = bench.model(login);
        model.show(key);
        model.choose(event);
        ActDraft draft = model.draft().orElseThrow();
        draft.words("on").set(bench.today().toString());
        fill.accept(draft);
        model.submit();
        assertThat(model.messageProperty().get()).as("%s", event).isInstanceOf(CaseMessage.Done.class);
    }

    private static void show(FxRig rig, Theme theme) {
        FxRig.call(() -> {
            ((ScrollPane) rig.scene().lookup("#centre")).setVvalue(1);
            return true;
        });
        rig.settle();
        assertThat(READING.look(rig.scene(), "line-" + theme)).isEmpty();
    }

    private static Node node(FxRig rig, String id) {
        return FxRig.call(() -> Objects.requireNonNull(rig.scene().lookup(id), id));
    }

    private static boolean visible(FxRig rig, String id) {
        return FxRig.call(() -> {
            for (Node at = rig.scene().lookup(id); at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return rig.scene().lookup(id) != null;
        });
    }

    private static TextInputControl input(FxRig rig, String id) {
        return (TextInputControl) node(rig, id);
    }

    /// By the space bar, all of it at once: what the last step still builds anew must not come between.
    private void press(FxRig rig, String id) {
        WaitForAsyncUtils.waitForFxEvents(3);
        FxRig.call(() -> {
            Node node = Objects.requireNonNull(rig.scene().lookup(id), id);
            node.requestFocus();
            for (EventType<KeyEvent> stroke : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                node.fireEvent(new KeyEvent(stroke, "", "", KeyCode.SPACE, false, false, false, false));
            }
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain", late);
        }
    }

    /// Waits until a label says all of it.
    private static void says(FxRig rig, String id, String... parts) {
        await(() -> FxRig.call(() -> rig.scene().lookup(id) instanceof Labeled label
                && Stream.of(parts).allMatch(label.getText()::contains)));
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRig rig, String id, String code) {
        Node node = node(rig, id);
        FxRig.call(() -> {
            ((ComboBox<String>) node).setValue(code);
            return true;
        });
    }

    private static void type(FxRig rig, String id, String words) {
        focus(rig, id);
        FxRig.call(() -> {
            var typed = (TextInputControl) rig.scene().getFocusOwner();
            typed.selectAll();
            typed.replaceSelection(words);
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

    private static List<String> texts(FxRig rig) {
        return FxRig.call(() -> rig.scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> Objects.requireNonNullElse(((Labeled) label).getText(), ""))
                .toList());
    }
}
