package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.documents.Document;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.forms.EvidenceSheet;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// Writing and issuing by the keyboard alone.
final class PaperKeysTest {
    @TempDir
    static Path folder;

    private final PaperBench bench = new PaperBench(folder, Runnable::run, Fx.executor());
    private final PapersViewModel model = bench.model();
    private final List<String> asked = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private final FxRig rig = FxRig.show(
            Theme.LIGHT,
            1500,
            900,
            () -> new PapersView(model, Texts.of(Language.CHINESE), bench.room.zone(), name -> {
                asked.add(name);
                return Optional.of(folder.resolve("out.pdf"));
            }));

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aNoticeIsWrittenCheckedIssuedAndTakenOutByKeysAlone() {
        create(33);
        assertThat(focused()).isEqualTo("field-party.name");
        press(KeyCode.F6);
        press(KeyCode.F6);
        assertThat(focused()).isEqualTo("mend-violated");
        press(KeyCode.ENTER);
        assertThat(focused()).as("the check leads to its field").isEqualTo("field-violated");
        write("Art. 44");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(text("#saved")).isEqualTo("10:42:03 已存");
        assertThat(((CorrectionNotice) stored().facts()).violated()).isEqualTo("Art. 44");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stored()).isInstanceOf(Document.Issued.class);
        assertThat(FxRig.call(() -> ((TextInputControl) rig.scene().lookup("#field-violated")).isEditable()))
                .isFalse();
        assertThat(labels(".paper-left .chip")).contains("澜市监责改〔2026〕1号");
        assertThat(bench.shown).hasSize(1);
        keys(KeyCode.CONTROL, KeyCode.E);
        assertThat(asked).containsExactly("责令改正通知书 澜市监责改〔2026〕1号.pdf");
        assertThat(bench.exported).containsExactly(folder.resolve("out.pdf"));
        keys(KeyCode.CONTROL, KeyCode.P);
        assertThat(text("#issue-said")).contains("没有打印机");
        keys(KeyCode.CONTROL, KeyCode.W);
        assertThat(rig.scene().lookup("#recent")).isNotNull();
    }

    @Test
    void theTabKeyLeavesALongFieldAndUndoTakesBackWhatWasTyped() {
        create(33);
        FxRig.call(() -> {
            rig.scene().lookup("#field-conduct").requestFocus();
            return true;
        });
        press(KeyCode.TAB);
        assertThat(focused()).isEqualTo("field-violated");
        write("abc");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(FxRig.call(() -> model.papers().getFirst().typed("violated")))
                .doesNotContain("abc");
    }

    @Test
    void evidenceIsCitedByTheKeyboardAndLeadMaterialOffersNoWay() {
        create(11);
        assertThat(rig.scene().lookup("#cite-E01")).isNull();
        assertThat(labels("#evidence .chip")).contains("仅线索，不能引用");
        FxRig.call(() -> {
            rig.scene().lookup("#cite-E02").requestFocus();
            return true;
        });
        press(KeyCode.SPACE);
        FxRig.call(() -> {
            bench.pause.pass(Duration.ofSeconds(1));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((EvidenceSheet) stored().facts()).content()).contains("SHA-256：" + "2".repeat(64));
        assertThat(FxRig.call(() -> ((TextInputControl) rig.scene().lookup("#field-proof")).getText()))
                .contains("SHA-256：" + "2".repeat(64));
    }

    @Test
    void issuingWithFlawsSaysSoAndAnUnreadableDateHasItsSentence() {
        create(33);
        FxRig.call(() -> {
            rig.scene().lookup("#field-until").requestFocus();
            return true;
        });
        write("soon");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stored()).isInstanceOf(Document.Draft.class);
        assertThat(text("#issue-said")).contains("还有 2 处");
        assertThat(labels(".paper-field .fg-red")).anyMatch(said -> said.contains("看不懂这个日期"));
    }

    @Test
    void pagesAreTurnedByKeysAndTabsByCtrlTab() {
        create(33);
        create(9);
        press(KeyCode.F6);
        assertThat(focused()).isEqualTo("pages");
        press(KeyCode.PAGE_DOWN);
        assertThat(text("#page-place")).isEqualTo("第 2 / 2 页");
        press(KeyCode.PAGE_UP);
        assertThat(text("#page-place")).isEqualTo("第 1 / 2 页");
        assertThat(FxRig.call(() ->
                        ((ImageView) rig.scene().lookup("#page")).getImage().isError()))
                .isFalse();
        keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(text("#paper-name")).isEqualTo("责令改正通知书");
    }

    private void create(int kind) {
        FxRig.call(() -> {
            model.create(PaperBench.CASE, kind);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
    }

    private Document stored() {
        return bench.room.all().getFirst();
    }

    private void press(KeyCode code) {
        keys(code);
    }

    private void keys(KeyCode... codes) {
        robot.press(codes).release(codes);
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
    }

    private void write(String words) {
        robot.write(words, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String focused() {
        return FxRig.call(() -> {
            Node owner = rig.scene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }

    private String text(String selector) {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup(selector)).getText());
    }

    private List<String> labels(String selector) {
        return FxRig.call(() -> rig.scene().getRoot().lookupAll(selector).stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
    }
}
