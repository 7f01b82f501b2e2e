package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.papers.link.Seen;
import org.xunyao.documents.Document;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintReasons;
import org.xunyao.documents.finding.LintRule;
import org.xunyao.documents.finding.Severity;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.forms.SceneRecord;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// Evidence in the sentences of a document, and reasons for what was found, by the keyboard alone.
final class PaperLinksTest {
    private static final String FACTS = "#field-facts";

    @TempDir
    static Path folder;

    // The screens are looked at in both themes.
    private static final Theme THEME = Boolean.getBoolean("xunyao.dark") ? Theme.DARK : Theme.LIGHT;

    private final PaperBench bench = new PaperBench(folder, Runnable::run, Fx.executor());
    private final PapersViewModel model = bench.model();
    private final FxRobot robot = new FxRobot();
    private final FxRig rig = FxRig.show(
            THEME,
            1500,
            900,
            () -> new PapersView(model, Texts.of(Language.CHINESE), bench.room.zone(), name -> Optional.empty()));

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aSentenceNamesEvidenceByKeysAloneAndShowsIt() {
        var shown = new AtomicBoolean(true);
        bench.sight = id -> new Seen.Still(ByteBuffer.wrap(picture()), shown::get);
        create(35);
        at("当日柜台无人。销售了处方药。", 3);

        keys(KeyCode.CONTROL, KeyCode.E);
        assertThat(focused()).isEqualTo("link-search");
        picture("picker");
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertThat(typed()).isEqualTo("当日柜台无人［证1］。销售了处方药。");
        assertThat(focused()).as("the caret is where it was").isEqualTo("field-facts");
        assertThat(facts().used()).singleElement().satisfies(link -> {
            assertThat(link.evidence()).isEqualTo(PaperBench.FILE.id());
            assertThat(link.sha256()).isEqualTo("2".repeat(64));
        });

        keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo("link-facts-1");
        assertThat(pictures()).isEqualTo(1);
        picture("links");
        keys(KeyCode.TAB);
        assertThat(pictures()).as("it goes with the focus").isZero();
        shown.set(false);
        keys(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(pictures()).as("what is hidden changed since").isZero();
    }

    @Test
    void aRecordOfTheSceneAndACellOfATableNameEvidenceByKeysToo() {
        bench.sight = id -> new Seen.Still(ByteBuffer.wrap(picture()), () -> true);
        create(9);
        in("field-scene", "柜台无人。", 2);
        keys(KeyCode.CONTROL, KeyCode.E);
        keys(KeyCode.ENTER);
        assertThat(words("field-scene")).isEqualTo("柜台无人［证1］。");
        var scene = (SceneRecord)
                FxRig.call(() -> model.currentProperty().get().orElseThrow().facts());
        assertThat(scene.used()).extracting(EvidenceLink::evidence).containsExactly(PaperBench.FILE.id());
        keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo("link-scene-1");
        picture("scene");

        create(35);
        in("field-evidence.proves", "证明当日柜台无人", 4);
        keys(KeyCode.CONTROL, KeyCode.E);
        assertThat(focused()).isEqualTo("link-search");
        keys(KeyCode.ENTER);
        assertThat(words("field-evidence.proves")).isEqualTo("证明当日柜台无人［证1］");
        assertThat(facts().table("evidence").getFirst()).containsEntry("proves", "证明当日柜台无人［证1］");
        assertThat(facts().used()).extracting(EvidenceLink::evidence).containsExactly(PaperBench.FILE.id());
        keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo("link-evidence.proves-1");
        picture("cell");
        keys(KeyCode.ESCAPE);
        assertThat(focused()).as("the look goes, the focus stays").isEqualTo("link-evidence.proves-1");
    }

    @Test
    void leavingTheListChangesNothingAndLeadMaterialIsNotInIt() {
        create(35);
        at("柜台无人。", 2);
        keys(KeyCode.CONTROL, KeyCode.E);
        write("E01");
        keys(KeyCode.ENTER);
        assertThat(typed()).as("the lead is not offered").isEqualTo("柜台无人。");
        keys(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("field-facts");
        assertThat(typed()).isEqualTo("柜台无人。");
    }

    @Test
    void aWarningWantsAReasonWhichStaysWithTheDocument() {
        bench.findings = facts ->
                List.of(new Finding(LintRule.TERM, "violated", Severity.WARNS, List.of("2026-11-01"), "第64条", true));
        create(33);
        FxRig.call(() -> {
            model.currentProperty().get().orElseThrow().type("violated", "Art. 44");
            return true;
        });
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stored()).isInstanceOf(Document.Draft.class);
        assertThat(text("#issue-said")).contains("还有 1 处");
        assertThat(labels("#lint .label"))
                .anyMatch(said -> said.contains("2026-11-01"))
                .anyMatch(said -> said.contains("第64条"));

        picture("lint");
        FxRig.call(() -> {
            rig.scene().lookup("#lint-reason-1").requestFocus();
            return true;
        });
        write("late");
        assertThat(focused()).as("the place for the reason keeps the focus").isEqualTo("lint-reason-1");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stored()).isInstanceOf(Document.Issued.class);
        assertThat(bench.reasons(stored().id()))
                .extracting(LintReasons.Kept::rule, LintReasons.Kept::reason)
                .containsExactly(tuple("TERM", "late"));
        assertThat(labels("#lint .label")).anyMatch(said -> said.contains("late"));
    }

    @Test
    void whatWasMendedAMomentAgoIsNotHeldUpByWhatWasFoundBefore() {
        bench.findings = facts ->
                facts instanceof CorrectionNotice notice && notice.violated().isEmpty()
                        ? List.of(new Finding(LintRule.MARK, "violated", Severity.BLOCKS, List.of("x"), "y", true))
                        : List.of();
        create(33);
        FxRig.call(() -> {
            PaperModel paper = model.currentProperty().get().orElseThrow();
            assertThat(paper.lint().findings()).hasSize(1);
            paper.type("violated", "Art. 44");
            paper.issue();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stored()).isInstanceOf(Document.Issued.class);
    }

    @Test
    void whatForbidsIsNotIssuedWhateverIsWritten() {
        bench.findings = facts ->
                List.of(new Finding(LintRule.MARK, "violated", Severity.BLOCKS, List.of("［证9］"), "第23条", false));
        create(33);
        FxRig.call(() -> {
            PaperModel paper = model.currentProperty().get().orElseThrow();
            paper.type("violated", "Art. 44");
            paper.lint().reason(paper.lint().findings().getFirst()).set("why");
            paper.issue();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stored()).isInstanceOf(Document.Draft.class);
        assertThat(FxRig.call(() -> rig.scene().lookup("#lint-reason-1") == null))
                .isTrue();
        FxRig.call(() -> {
            rig.scene().lookup("#lint-go-1").requestFocus();
            return true;
        });
        keys(KeyCode.SPACE);
        assertThat(focused()).isEqualTo("field-violated");
    }

    private void at(String words, int caret) {
        in("field-facts", words, caret);
    }

    private void in(String id, String words, int caret) {
        FxRig.call(() -> {
            TextInputControl area = input(id);
            area.setText(words);
            area.requestFocus();
            area.positionCaret(caret);
            return true;
        });
        rig.settle();
    }

    private String words(String id) {
        return FxRig.call(() -> input(id).getText());
    }

    /// Identifiers of cells have a dot in them, which a selector reads otherwise.
    private TextInputControl input(String id) {
        return rig.scene().getRoot().lookupAll(".text-input").stream()
                .filter(node -> id.equals(node.getId()))
                .map(TextInputControl.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /// Kept where somebody wants to look at the screen.
    private void picture(String name) {
        String wanted = System.getProperty("xunyao.pictures", "");
        if (!wanted.isEmpty()) {
            Screenshot.write(rig.scene(), Path.of(wanted, name + "-" + THEME + ".png"));
        }
    }

    private int pictures() {
        return FxRig.call(() -> {
            Node sight = rig.scene().lookup("#sight-facts");
            return sight == null ? 0 : sight.lookupAll("ImageView").size();
        });
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return bytes.toByteArray();
    }

    private String typed() {
        return FxRig.call(() -> ((TextArea) rig.scene().lookup(FACTS)).getText());
    }

    private SheetFacts facts() {
        return FxRig.call(
                () -> (SheetFacts) model.currentProperty().get().orElseThrow().facts());
    }

    private void create(int kind) {
        FxRig.call(() -> {
            model.create(PaperBench.CASE, kind);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
        FxRig.call(() -> {
            bench.pause.pass(Duration.ofSeconds(2));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Document stored() {
        return bench.room.all().getFirst();
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
