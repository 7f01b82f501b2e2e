package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.cases.goods.GoodsMessage;
import org.xunyao.app.cases.goods.OpenStep;
import org.xunyao.app.cases.goods.StepDraft;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// Measures and goods on the page of a case: by the keys alone, over the real desks and database.
final class GoodsScreenTest {
    private static final Reading READING = new Reading(
            "goods",
            List.of("#steps", "#centre", "#side", "#matters", "#goods-grid", "#goods-table"),
            List.of(".matter-column", ".case-body", ".side-body"));
    private static final boolean WIDE = Boolean.getBoolean("xunyao.wide");
    private static final LocalDate FILED = LocalDate.of(2026, 11, 20);
    private static final int TABS = 120;

    @TempDir
    static Path folder;

    private static CaseBench bench;
    private static String seized = "";

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void fill() {
        bench = new CaseBench(folder.resolve("data"));
        bench.begin(FILED);
        seized = CaseCourseTest.filed(bench, "康民大药房（滨河店）");
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void threeGoodsAreSeizedOneIsGivenBackInPartAndTheLedgerSaysWhatIsLeft() {
        as("liming", seized, rig -> {
            press(KeyCode.C);
            reach(rig, "begin-seizeAtOnce");
            press(KeyCode.SPACE);
            seize(rig);
            enter(rig);
            giveBack(rig);
        });
    }

    private void seize(FxRig rig) {
        for (String choice : List.of("way-DETAIN", "sector-DRUG", "basis-DRUG-100")) {
            reach(rig, choice);
            press(KeyCode.SPACE);
        }
        write(rig, "field-reason", "货架上有超过有效期的药品，当事人正在搬走");
        write(rig, "field-place", "县局罚没物品仓库");
        write(rig, "field-paper", "澜市监强制〔2026〕1号");
        write(rig, "field-at", "9点半");
        reach(rig, "officer-330198001");
        press(KeyCode.SPACE);
        reach(rig, "officer-330198002");
        press(KeyCode.SPACE);
        List<String> items = items(rig);
        for (String item : items.subList(0, items.size() - 1)) {
            reach(rig, item);
            press(KeyCode.SPACE);
        }
        submit();
        assertThat(words(rig, "#wrong-at")).contains("09:30");
        write(rig, "field-at", "９：３０");
        submit();
        assertThat(words(rig, "#wrong-done")).contains("没有勾选").contains("条");
        assertThat(FxRig.call(() -> rig.scene().lookup("#measure-1")))
                .as("nothing was saved")
                .isNull();
        reach(rig, items.getLast());
        press(KeyCode.SPACE);
        submit();
        assertThat(words(rig, "#goods-told")).contains("已保存");
        assertThat(FxRig.call(() -> rig.scene().lookup("#measure-1"))).isNotNull();
    }

    private void enter(FxRig rig) {
        reach(rig, "measure-1-enterGoods");
        press(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents(3);
        robot.write("Amoxicillin");
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        robot.write("B1");
        press(KeyCode.TAB);
        robot.write("box");
        press(KeyCode.TAB);
        robot.write("ten");
        press(KeyCode.ENTER);
        assertThat(words(rig, "#grid-count"))
                .contains("1 处要改")
                .contains("第 1 行")
                .contains("数量");
        submit();
        assertThat(words(rig, "#goods-said")).contains("1 处");
        assertThat(cell(rig)).isEqualTo("0 5 goods-grid");
        robot.write("10");
        press(KeyCode.ENTER);
        assertThat(cell(rig)).isEqualTo("1 5 goods-grid");
        assertThat(words(rig, "#grid-count")).isEqualTo("1 行");
        for (int i = 0; i < 4; i++) {
            press(KeyCode.LEFT);
        }
        FxRig.call(() -> {
            var content = new ClipboardContent();
            content.putString("布洛芬片\t0.2g\tB2\t盒\t5\n维生素C片\t0.1g\tB3\t瓶\t2.5");
            return Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(rig, "#grid-count"))
                .contains("3 行")
                .contains("粘贴了 2 行")
                .doesNotContain("要改");
        robot.push(KeyCode.CONTROL, KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(rig, "#grid-count")).startsWith("2 行");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(rig, "#grid-count")).startsWith("3 行");
        submit();
        assertThat(said(rig)).isEmpty();
        assertThat(words(rig, "#goods-balance")).contains("在押 3 行").contains("结案前必须为零");
    }

    private void giveBack(FxRig rig) {
        reach(rig, "measure-1-moveGoods");
        press(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents(3);
        reach(rig, "movement-RETURNED");
        press(KeyCode.SPACE);
        write(rig, "field-goodsReceiver", "当事人何某");
        write(rig, "field-paper", "澜处物 1 号");
        reach(rig, "goods-grid");
        robot.write("11");
        press(KeyCode.ENTER);
        assertThat(words(rig, "#grid-count")).contains("比现有的多");
        press(KeyCode.UP);
        robot.write("4");
        press(KeyCode.ENTER);
        submit();
        assertThat(said(rig)).isEmpty();
        assertThat(kept()).containsExactly("6", "5", "2.5");
        assertThat(FxRig.call(
                        () -> rig.scene().getRoot().lookupAll(".goods-movement").size()))
                .isEqualTo(1);
        reach(rig, "reverse-1");
        press(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents(3);
        write(rig, "field-reason", "退还的是另一批");
        submit();
        assertThat(kept()).containsExactly("10", "5", "2.5");
    }

    private static List<String> kept() {
        CasesViewModel model = bench.model("liming");
        model.show(seized);
        return model.goods().sheetProperty().get().orElseThrow().file().ledger().balances().stream()
                .map(one -> one.kept().text())
                .toList();
    }

    @Test
    void fiveHundredRowsAreNoMoreControlsThanThoseInSight() {
        bench.begin(FILED);
        String key = held();
        as("liming", key, rig -> {
            FxRig.call(() -> {
                rig.scene().lookup("#measure-1-enterGoods").requestFocus();
                return true;
            });
            press(KeyCode.SPACE);
            WaitForAsyncUtils.waitForFxEvents(3);
            FxRig.call(() -> {
                var content = new ClipboardContent();
                content.putString("名称\t数量\t单位\t产地\n"
                        + IntStream.range(0, 500)
                                .mapToObj(row -> "药品" + row + "\t" + (row + 1) + "\t盒\t浙江")
                                .collect(Collectors.joining("\n")));
                return Clipboard.getSystemClipboard().setContent(content);
            });
            robot.push(KeyCode.CONTROL, KeyCode.V);
            WaitForAsyncUtils.waitForFxEvents(3);
            assertThat(words(rig, "#grid-count")).contains("500 行").contains("没有用上的列：产地");
            assertThat(FxRig.call(() -> rig.scene()
                            .getRoot()
                            .lookupAll(".edit-grid .table-row-cell")
                            .size()))
                    .isLessThan(40);
            submit();
            assertThat(words(rig, "#goods-balance")).contains("在押 500 行");
            assertThat(FxRig.call(() -> ((TableView<?>) rig.scene().lookup("#goods-table"))
                            .getItems()
                            .size()))
                    .isEqualTo(500);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, CHINESE", "HIGH_CONTRAST, CHINESE", "LIGHT, ENGLISH", "DARK, ENGLISH"})
    void measuresAndGoodsCanBeReadWholeInEveryThemeAndLanguage(Theme theme, Language language) {
        var findings = new ArrayList<String>();
        bench.begin(FILED);
        String key = held();
        CasesViewModel model = bench.screenModel("liming");
        Texts texts = Texts.of(language).with(CasesView.BUNDLE);
        try (FxRig rig = FxRig.show(
                theme,
                WIDE ? 1856 : 1302,
                WIDE ? 1010 : 698,
                () -> new CasesView(model, texts, bench.zone(), (w, t) -> Optional.empty()))) {
            WaitForAsyncUtils.waitForFxEvents();
            act(() -> model.show(key));
            String state = "-" + theme + "-" + language;
            act(() -> model.goods().choose(OpenStep.begin(MeasureEvent.SEIZE_AT_ONCE)));
            findings.addAll(look(rig, "goods-begin" + state));
            act(() -> typedWrong(model));
            findings.addAll(look(rig, "goods-grid" + state));
            act(() -> entered(model));
            findings.addAll(look(rig, "goods-ledger" + state));
        }
        assertThat(findings).isEmpty();
    }

    private static void typedWrong(CasesViewModel model) {
        model.goods().choose(OpenStep.of(1, MeasureEvent.ENTER_GOODS));
        model.goods().grid().paste(0, 0, "阿莫西林胶囊\t0.25g×24粒\tA2401\t盒\t十\n布洛芬片\t0.2g\tB2\t盒\t5\t60");
        model.goods().submit();
    }

    private static void entered(CasesViewModel model) {
        model.goods()
                .grid()
                .begin(List.of(
                        List.of("阿莫西林胶囊", "0.25g×24粒", "A2401", "盒", "10", "120", ""),
                        List.of("布洛芬片", "0.2g", "B2", "盒", "5", "60", "")));
        model.goods().submit();
    }

    /// A case with a hold that was taken on the spot.
    private static String held() {
        String key = CaseCourseTest.filed(bench, CaseBench.LONG_NAME);
        CasesViewModel model = bench.model("liming");
        model.show(key);
        model.goods().choose(OpenStep.begin(MeasureEvent.HOLD_AT_ONCE));
        StepDraft draft = model.goods().draft();
        draft.words("reason").set("票据可能被销毁");
        draft.words("place").set("县局证据室");
        draft.words("paper").set("澜市监先登〔2026〕1号");
        draft.words("at").set("09:30");
        model.sheet()
                .orElseThrow()
                .work()
                .officers()
                .forEach(officer -> draft.people().add(officer.id()));
        draft.words("done")
                .set(model.goods().sheetProperty().get().orElseThrow().rules().list(MeasureEvent.HOLD_AT_ONCE).stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")));
        model.goods().submit();
        assertThat(model.goods().messageProperty().get()).isInstanceOf(GoodsMessage.Done.class);
        return key;
    }

    private static List<String> items(FxRig rig) {
        return FxRig.call(() -> rig.scene().getRoot().lookupAll(".check-box").stream()
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("done-"))
                .distinct()
                .toList());
    }

    private void write(FxRig rig, String id, String words) {
        reach(rig, id);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        FxRig.call(() -> {
            ((TextInputControl) rig.scene().getFocusOwner()).replaceSelection(words);
            return true;
        });
    }

    private void submit() {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private static void act(Runnable work) {
        FxRig.call(() -> {
            work.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    /// With the panel of goods at the head of the page.
    private static List<String> look(FxRig rig, String label) {
        FxRig.call(() -> {
            var centre = (ScrollPane) rig.scene().lookup("#centre");
            Node panel = rig.scene().lookup("#goods");
            double high = centre.getContent().getBoundsInLocal().getHeight()
                    - centre.getViewportBounds().getHeight();
            centre.setVvalue(Math.min(1, panel.getBoundsInParent().getMinY() / Math.max(1, high)));
            return true;
        });
        rig.settle();
        return READING.look(rig.scene(), label);
    }

    private void reach(FxRig rig, String id) {
        // The toolkit's queue keeps the order: no wait stands between one Tab and the next look.
        KeyboardRobot keys = robot.robotContext().getKeyboardRobot();
        for (int tab = 0; tab < TABS && !id.equals(focused(rig)); tab++) {
            keys.pressNoWait(KeyCode.TAB);
            keys.releaseNoWait(KeyCode.TAB);
        }
        assertThat(focused(rig)).isEqualTo(id);
    }

    private static String focused(FxRig rig) {
        return FxRig.call(() -> {
            Node owner = rig.scene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    /// Row and column in front, and who has the focus.
    private static String cell(FxRig rig) {
        return FxRig.call(() -> {
            var at = ((TableView<?>) rig.scene().lookup("#goods-grid"))
                    .getFocusModel()
                    .getFocusedCell();
            return at.getRow() + " " + at.getColumn() + " "
                    + rig.scene().getFocusOwner().getId();
        });
    }

    /// What the form says; nothing when it was saved and is gone.
    private static String said(FxRig rig) {
        return FxRig.call(() -> rig.scene().lookup("#goods-said") instanceof Labeled label ? label.getText() : "");
    }

    private void press(KeyCode key) {
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String words(FxRig rig, String id) {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup(id)).getText());
    }

    private void as(String login, String key, Consumer<FxRig> work) {
        bench.now = bench.now.plusSeconds(60);
        CasesViewModel model = bench.screenModel(login);
        Texts texts = Texts.of(Language.CHINESE).with(CasesView.BUNDLE);
        try (FxRig rig = FxRig.show(
                Theme.LIGHT, 1100, 980, () -> new CasesView(model, texts, bench.zone(), (w, t) -> Optional.empty()))) {
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> {
                model.show(key);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(3);
            work.accept(rig);
        }
    }
}
