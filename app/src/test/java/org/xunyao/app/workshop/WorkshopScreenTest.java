package org.xunyao.app.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the screen 规则工场, and what a person does there with keys alone.
class WorkshopScreenTest {
    private static final Reading READING = new Reading(
            "workshop",
            List.of(".side-scroll", ".sheet-table"),
            List.of(".beside-side", ".side-pane", ".workshop-list"));

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1302, 690",
        "DARK, CHINESE, 1856, 990",
        "HIGH_CONTRAST, CHINESE, 1302, 690",
        "LIGHT, ENGLISH, 1856, 990",
        "DARK, ENGLISH, 1302, 690",
    })
    void aRehearsalCanBeReadWhole(Theme theme, Language language, double width, double height) {
        var findings = new ArrayList<String>();
        String name = "%s-%s-%.0f".formatted(theme, language, width);
        var bench = new WorkshopBench();
        var made = new ArrayList<WorkshopViewModel>();
        try (var shot = shot(theme, language, width, height, bench, made)) {
            findings.addAll(shot.look("unread-" + name, view -> {}));
            findings.addAll(shot.look("read-" + name, view -> made.getFirst().read()));
            bench.demote();
            findings.addAll(shot.look("demoted-" + name, view -> {
                WorkshopViewModel model = made.getFirst();
                model.take(model.suggestionsProperty().get().getFirst());
                model.reasonProperty().set("如厕误报多");
                model.propose();
            }));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void everythingGoesByKeyboard() {
        var bench = new WorkshopBench();
        var made = new ArrayList<WorkshopViewModel>();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            shot.settle();
            WorkshopViewModel model = made.getFirst();
            shot.press(KeyCode.T);
            assertThat(bench.heard).as("nothing waits").isEmpty();
            for (String idle : List.of("#workshop-again", "#workshop-approve", "#workshop-lift")) {
                assertThat(disabled(shot, idle)).as(idle).isTrue();
            }
            shot.press(KeyCode.R);
            shot.settle();
            assertThat(words(shot, "#workshop-effect")).contains("少报误报 0 条（共 7 条）");
            shot.press(KeyCode.DIGIT1);
            shot.settle();
            assertThat(text(shot, "#workshop-sustained")).isEqualTo("36:00");
            assertThat(words(shot, "#workshop-effect")).contains("少报误报 6 条（共 7 条），漏掉真实告警 0 条（共 3 条）");
            assertThat(words(shot, "#workshop-ground")).contains("1 个岗位", "应有 2 个", "看不清");
            FxRig.call(() -> {
                model.propose();
                return true;
            });
            shot.settle();
            assertThat(words(shot, "#workshop-told"))
                    .as("no reason, no version")
                    .contains("理由");
            type(shot, "#workshop-reason", "如厕误报多");
            FxRig.call(() -> {
                model.propose();
                return true;
            });
            shot.settle();
            assertThat(bench.heard).contains("propose PT36M", "rehearsed 6/7 0/3");
            assertThat(words(shot, "#workshop-told")).contains("已保存");
            assertThat(disabled(shot, "#workshop-approve")).isFalse();
            shot.press(KeyCode.A);
            shot.settle();
            assertThat(bench.heard).contains("approve 2");
        }
    }

    @Test
    void aDemotionIsLiftedAndAnotherRuleWalkedToByKeyboard() {
        var bench = new WorkshopBench();
        var made = new ArrayList<WorkshopViewModel>();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            shot.settle();
            shot.press(KeyCode.R);
            bench.demote();
            shot.press(KeyCode.F5);
            shot.settle();
            assertThat(made.getFirst().readingProperty().get()).isEmpty();
            assertThat(words(shot, "#workshop-demoted")).contains("日汇总", "31 条里成立 9 条");
            type(shot, "#workshop-reason", "区域已重新标定");
            shot.press(KeyCode.U);
            shot.settle();
            assertThat(bench.heard).contains("lift 区域已重新标定");
            assertThat(words(shot, "#workshop-demoted")).isEmpty();
            shot.press(KeyCode.J);
            shot.settle();
            assertThat(words(shot, "#workshop-title")).contains("康民大药房（滨河店）");
            assertThat(words(shot, "#workshop-ground"))
                    .as("the looks of the other line are gone")
                    .contains("还没有读取");
            shot.press(KeyCode.E);
            assertThat(FxRig.call(() -> shot.scene().getFocusOwner() instanceof TextField))
                    .isTrue();
        }
    }

    @Test
    void whatWasTriedOnNothingIsSaidBeforeItComesInForce() {
        var bench = new WorkshopBench();
        bench.kept = false;
        var made = new ArrayList<WorkshopViewModel>();
        try (var shot = shot(Theme.DARK, Language.CHINESE, 1302, 690, bench, made)) {
            shot.settle();
            shot.press(KeyCode.R);
            shot.settle();
            assertThat(words(shot, "#workshop-ground")).contains("没有留存观测");
            assertThat(FxRig.call(() ->
                            made.getFirst().effectProperty().get().orElseThrow().unsaid()))
                    .as("alarms without looks are counted aloud")
                    .isEqualTo(10);
            type(shot, "#workshop-sustained", "45");
            type(shot, "#workshop-reason", "试一试");
            FxRig.call(() -> {
                made.getFirst().propose();
                return true;
            });
            shot.settle();
            shot.press(KeyCode.A);
            shot.settle();
            assertThat(bench.heard).doesNotContain("approve 2 untried");
            assertThat(words(shot, "#workshop-told")).contains("再按一次 A");
            assertThat(shot.look("nothing", view -> {})).isEmpty();
            shot.press(KeyCode.A);
            shot.settle();
            assertThat(bench.heard).contains("approve 2 untried");
        }
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingElseAndNoRulesSayWhatToDo() {
        var bench = new WorkshopBench();
        bench.powers = false;
        var made = new ArrayList<WorkshopViewModel>();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made)) {
            assertThat(shot.look("looking", view -> {})).isEmpty();
            shot.press(KeyCode.A);
            shot.press(KeyCode.U);
            assertThat(bench.heard).isEmpty();
        }
        bench.rules = false;
        try (var shot = shot(Theme.DARK, Language.CHINESE, 1302, 690, bench, made)) {
            assertThat(shot.look("none", view -> {})).isEmpty();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(WorkshopView.class, "workshop")).isEmpty();
    }

    private static boolean disabled(Shot<WorkshopView> shot, String id) {
        return FxRig.call(() -> shot.scene().getRoot().lookup(id).isDisabled());
    }

    @Test
    void theTableSaysWhatWillStandThereAndWhileLooksAreReadThatTheyAre() {
        var bench = new WorkshopBench();
        var made = new ArrayList<WorkshopViewModel>();
        var waiting = new LinkedBlockingQueue<Runnable>();
        var tasks = new Tasks(waiting::add, Fx.executor(), bench);
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, made, tasks)) {
            shot.settle();
            assertThat(empty(shot, "#workshop-rules")).contains("正在读取规则……");
            assertThat(empty(shot, "#workshop-lines")).contains("读取之后，每一次告警和每一次会告警都列在这里");
            waiting.remove().run();
            shot.settle();
            assertThat(empty(shot, "#workshop-rules")).isEmpty();
            shot.press(KeyCode.R);
            shot.settle();
            assertThat(empty(shot, "#workshop-lines")).contains("正在读取留存观测");
            waiting.remove().run();
            shot.settle();
            assertThat(empty(shot, "#workshop-lines")).isEmpty();
        }
    }

    /// The words that stand in a table without rows.
    private static List<String> empty(Shot<WorkshopView> shot, String table) {
        return FxRig.call(() -> shot.scene().lookup(table).lookupAll(".empty-state .label").stream()
                .filter(label -> label.getParent().getParent().isVisible())
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private static void type(Shot<WorkshopView> shot, String id, String text) {
        FxRig.call(() -> {
            ((TextField) shot.scene().lookup(id)).setText(text);
            return text;
        });
    }

    private static String text(Shot<WorkshopView> shot, String id) {
        return FxRig.call(() -> ((TextField) shot.scene().lookup(id)).getText());
    }

    private static String words(Shot<WorkshopView> shot, String id) {
        return FxRig.call(() -> ((Label) shot.scene().lookup(id)).getText());
    }

    private static Shot<WorkshopView> shot(
            Theme theme,
            Language language,
            double width,
            double height,
            WorkshopBench bench,
            List<WorkshopViewModel> made) {
        return shot(theme, language, width, height, bench, made, new Tasks(Runnable::run, Fx.executor(), bench));
    }

    private static Shot<WorkshopView> shot(
            Theme theme,
            Language language,
            double width,
            double height,
            WorkshopBench bench,
            List<WorkshopViewModel> made,
            Tasks tasks) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app");
        return Shot.of(READING, theme, width, height, () -> {
            var words = new WorkshopWords(texts, bench.ports().terms());
            var model = new WorkshopViewModel(bench.ports(), tasks, words);
            made.add(model);
            return new WorkshopView(model, words);
        });
    }
}
