package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The way from a source to a case with evidence by the keys alone, by four people, over the real database.
final class CasesKeyboardTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path folder;

    private static CaseBench bench;

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() {
        bench = new CaseBench(folder.resolve("data"));
        bench.source(bench.pharmacy("康民大药房（滨河店）"), "处方药柜台无人在岗", FRIDAY);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void aSourceBecomesACaseWithEvidenceByTheKeysAlone() throws IOException {
        as("liming", rig -> {
            press(KeyCode.ENTER);
            press(KeyCode.ENTER);
            assertThat(words(rig, "#act-note")).contains("等待机构负责人指定核查人员");
        });
        as("zhaojg", rig -> {
            press(KeyCode.ENTER);
            press(KeyCode.SPACE);
            submit();
            assertThat(words(rig, "#wrong-officers")).contains("两名以上").contains("第42条");
            press(KeyCode.TAB);
            press(KeyCode.SPACE);
            submit();
            assertThat(words(rig, ".saved-label")).contains("已保存");
        });
        as("liming", rig -> {
            press(KeyCode.ENTER);
            // The choice between filing and leaving out the time of a test comes first.
            press(KeyCode.TAB);
            write("cause");
            press(KeyCode.TAB);
            write("findings");
            for (int i = 0; i < 4; i++) {
                press(KeyCode.TAB);
                press(KeyCode.SPACE);
            }
            press(KeyCode.TAB);
            FxRig.call(() -> paste(rig, "2026-11-31"));
            submit();
            assertThat(words(rig, "#wrong-day")).contains("2026-11-20");
            robot.push(KeyCode.CONTROL, KeyCode.A);
            FxRig.call(() -> paste(rig, "2026-11-20"));
            submit();
            assertThat(words(rig, "#act-note")).contains("等待局领导审批立案");
        });
        as("chenlx", rig -> {
            press(KeyCode.ENTER);
            press(KeyCode.TAB);
            press(KeyCode.SPACE);
            press(KeyCode.TAB);
            press(KeyCode.SPACE);
            submit();
            assertThat(words(rig, "#wrong-noConflict")).contains("回避");
            FxRig.call(() -> focus(rig, "#no-conflict"));
            press(KeyCode.SPACE);
            submit();
            assertThat(words(rig, "#act-note")).contains("调查取证中");
        });
        evidence();
        CasesViewModel inspector = bench.model("wangxl");
        inspector.refresh();
        assertThat(inspector.sheet().orElseThrow().matter().stage()).contains(Stage.INVESTIGATING);
        assertThat(inspector.sheet().orElseThrow().evidence()).hasSize(2);
    }

    private void evidence() throws IOException {
        Path export = Files.writeString(folder.resolve("export.mp4"), "frames");
        as("liming", rig -> {
            press(KeyCode.E);
            assertThat(FxRig.call(() -> rig.scene().getFocusOwner().getId())).isEqualTo("field-path");
            assertThat(FxRig.call(
                            () -> ((javafx.scene.control.TextField) rig.scene().getFocusOwner()).getText()))
                    .as("the letter that opened it is not written into it")
                    .isEmpty();
            FxRig.call(() -> paste(rig, export.toString()));
            press(KeyCode.TAB);
            press(KeyCode.TAB);
            write("he");
            press(KeyCode.TAB);
            press(KeyCode.TAB);
            FxRig.call(() -> paste(rig, "2026-11-20 10:09:00"));
            press(KeyCode.TAB);
            write("-46");
            submit();
            assertThat(words(rig, "#intake-said")).contains("已封存并加入");
            press(KeyCode.ESCAPE);
            press(KeyCode.N);
            assertThat(FxRig.call(() -> rig.scene().getFocusOwner().getId())).isEqualTo("kind-search");
            assertThat(FxRig.call(
                            () -> ((javafx.scene.control.TextField) rig.scene().getFocusOwner()).getText()))
                    .isEmpty();
            press(KeyCode.TAB);
            press(KeyCode.TAB);
            press(KeyCode.SPACE);
            assertThat(bench.opened.asked.getLast()).startsWith("new 7 case:");
            press(KeyCode.N);
            FxRig.call(() -> paste(rig, "责令改正"));
            press(KeyCode.ENTER);
            assertThat(bench.opened.asked.getLast()).startsWith("new 33 case:");
        });
    }

    private void as(String login, java.util.function.Consumer<FxRig> work) {
        bench.now = bench.now.plusSeconds(60);
        CasesViewModel model = bench.screenModel(login);
        Texts texts = Texts.of(Language.CHINESE).with(CasesView.BUNDLE);
        try (FxRig rig = FxRig.show(
                Theme.LIGHT, 1000, 1000, () -> new CasesView(model, texts, bench.zone(), (w, t) -> Optional.empty()))) {
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> focus(rig, "#matters"));
            work.accept(rig);
        }
    }

    private static boolean paste(FxRig rig, String words) {
        ((javafx.scene.control.TextField) rig.scene().getFocusOwner()).replaceSelection(words);
        return true;
    }

    private static boolean focus(FxRig rig, String id) {
        rig.scene().lookup(id).requestFocus();
        return true;
    }

    private void press(KeyCode code) {
        robot.push(code);
    }

    private void submit() {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(String words) {
        robot.write(words, 0);
    }

    private static String words(FxRig rig, String id) {
        Node node = FxRig.call(() -> rig.scene().lookup(id));
        assertThat(node).as(id).isNotNull();
        return FxRig.call(() -> ((Labeled) node).getText());
    }
}
