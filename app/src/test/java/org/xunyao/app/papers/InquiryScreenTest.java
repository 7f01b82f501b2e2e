package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.papers.form.SheetBlanks;
import org.xunyao.documents.Document;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// An inquiry is typed by the keyboard alone, and what results is the form's ordinary table.
final class InquiryScreenTest {
    private static final String QUESTION = "field-dialogue.question";
    private static final String ANSWER = "field-dialogue.answer";
    // The screens are looked at in both themes and in both widths.
    private static final Theme THEME = Boolean.getBoolean("xunyao.dark") ? Theme.DARK : Theme.LIGHT;
    private static final boolean SMALL = Boolean.getBoolean("xunyao.small");

    @TempDir
    static Path folder;

    private final PaperBench bench = new PaperBench(folder, Runnable::run, Fx.executor());
    private final PapersViewModel model = bench.model();
    private final FxRobot robot = new FxRobot();
    private final FxRig rig = FxRig.show(
            THEME,
            SMALL ? 1366 : 1560,
            SMALL ? 720 : 900,
            () -> new PapersView(model, Texts.of(Language.CHINESE), bench.room.zone(), name -> Optional.empty()));

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void enterGoesFromQuestionToAnswerToTheNextAndDraftsAreSavedAsEver() {
        begin();
        write("when?");
        keys(KeyCode.ENTER);
        assertThat(focused()).isEqualTo(ANSWER);
        write("at ten");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        write("or later");
        keys(KeyCode.ENTER);
        assertThat(focused()).isEqualTo(QUESTION);
        write("who?");
        keys(KeyCode.ENTER);
        write("me");

        List<Map<String, String>> typed = List.of(
                Map.of("question", "when?", "answer", "at ten\nor later"), Map.of("question", "who?", "answer", "me"));
        assertThat(table()).isEqualTo(typed);
        assertThat(paper().issuedProperty().get())
                .as("Ctrl+Enter issued nothing")
                .isEmpty();
        FxRig.call(() -> {
            bench.pause.pass(Duration.ofSeconds(2));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(2);
        assertThat(((SheetFacts) stored().facts()).table("dialogue")).isEqualTo(typed);

        keys(KeyCode.ALT, KeyCode.UP);
        assertThat(table()).isEqualTo(typed.reversed());
        assertThat(focused()).isEqualTo(ANSWER);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(table()).isEqualTo(typed);
        keys(KeyCode.CONTROL, KeyCode.Y);
        assertThat(table()).isEqualTo(typed.reversed());
        keys(KeyCode.PAGE_DOWN);
        assertThat(text(QUESTION)).isEqualTo("when?");
        keys(KeyCode.ALT, KeyCode.DELETE);
        assertThat(table()).isEqualTo(typed.subList(1, 2));
    }

    @Test
    void theLibraryOffersTheViolationOfTheCaseFirstAndSaysWhatIsStillToBeAsked() {
        begin();
        assertThat(missing()).containsExactly("I01", "I02", "R01", "R02", "C01", "C02");
        keys(KeyCode.F3);
        assertThat(focused()).isEqualTo("questions-search");
        assertThat(offered())
                .startsWith("V1201", "V1202", "V1203", "V1204", "I02")
                .doesNotContain("V0101", "R01");
        picture("library");
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertThat(focused()).isEqualTo(ANSWER);
        assertThat(text(QUESTION)).contains("有没有挂牌告知");
        write("no");

        keys(KeyCode.F3);
        write("V0101");
        assertThat(offered()).as("of another violation, once sought").containsExactly("V0101");
        keys(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo(ANSWER);
        assertThat(FxRig.call(() -> node("questions-list").isVisible()))
                .as("the list goes with the focus")
                .isFalse();
        FxRig.call(() -> {
            rig.scene().lookup("#missing-I02").requestFocus();
            return true;
        });
        keys(KeyCode.SPACE);
        assertThat(missing()).containsExactly("I01", "R01", "R02", "C01", "C02");
        FxRig.call(() -> {
            rig.scene().lookup("#missing-R01").requestFocus();
            return true;
        });
        keys(KeyCode.SPACE);
        assertThat(focused()).as("the form asks that itself").isEqualTo("field-withdrawal");
        write("no");
        assertThat(paper().typed("withdrawal")).isEqualTo("no");
        assertThat(table()).hasSize(2);
        enter();
        assertThat(missing()).containsExactly("I01", "R02", "C01", "C02");
        picture("typed");
    }

    @Test
    void aRecordWrittenElsewhereIsPastedAsPairsAndOtherWordsAreNot() {
        begin();
        paste("问：什么时候开门？\n答：八点。\n问：谁在柜台？\n答：店员。");
        assertThat(table())
                .containsExactly(
                        Map.of("question", "什么时候开门？", "answer", "八点。"), Map.of("question", "谁在柜台？", "answer", "店员。"));
        assertThat(focused()).isEqualTo(ANSWER);
        paste("还有\u202e老板。");
        assertThat(text(ANSWER)).isEqualTo("店员。还有老板。");
        assertThat(((Label) node("inquiry-said")).getText()).contains("看不见");
        paste("长".repeat(100_001));
        assertThat(text(ANSWER)).isEqualTo("店员。还有老板。");
        assertThat(((Label) node("inquiry-said")).getText()).contains("十万字");
        picture("pasted");
    }

    @Test
    void aHundredThousandCharactersAreTypedInWithoutAControlForEachPair() {
        List<Map<String, String>> rows = IntStream.range(0, 500)
                .mapToObj(row -> Map.of("question", row + "问".repeat(80), "answer", row + "答".repeat(120)))
                .collect(Collectors.toList());
        reopen(rows);
        enter();
        keys(KeyCode.PAGE_DOWN);
        write("x");

        assertThat(table()).hasSize(500);
        assertThat(table().get(1).get("question")).isEqualTo("1" + "问".repeat(80) + "x");
        ListView<?> list = (ListView<?>) node("field-dialogue");
        assertThat(list.getItems()).hasSize(500);
        rig.settle();
        assertThat(FxRig.call(() -> list.lookupAll(".list-cell").size())).isLessThan(30);
        picture("long");
    }

    @Test
    void aSentenceOfAnAnswerNamesEvidence() {
        begin();
        write("when?");
        keys(KeyCode.ENTER);
        write("at ten");
        keys(KeyCode.CONTROL, KeyCode.E);
        assertThat(focused()).isEqualTo("link-search");
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertThat(focused()).isEqualTo(ANSWER);
        assertThat(table()).containsExactly(Map.of("question", "when?", "answer", "at ten［证1］"));
        assertThat(((SheetFacts) paper().facts()).used())
                .singleElement()
                .satisfies(link -> assertThat(link.evidence()).isEqualTo(PaperBench.FILE.id()));
        picture("linked");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text(ANSWER)).isEqualTo("at ten");
    }

    @Test
    void aListOfEvidenceGoesWithThePairItWasOpenedFor() {
        begin();
        for (String words : List.of("when?", "at ten", "who?")) {
            write(words);
            keys(KeyCode.ENTER);
        }
        keys(KeyCode.CONTROL, KeyCode.E);
        assertThat(focused()).isEqualTo("link-search");
        robot.clickOn(node("field-dialogue").lookup(".list-cell"));
        WaitForAsyncUtils.waitForFxEvents(2);
        assertThat(text(QUESTION)).isEqualTo("when?");
        assertThat(rig.scene().lookup("#link-search")).as("the list").isNull();
    }

    @Test
    void whatIsNoDialogueIsShownWholeInThePlainTableAndStaysAsItIs() {
        List<Map<String, String>> odd = List.of(Map.of("question", "甲", "answer", "乙", "remark", "旁注"));
        reopen(odd);

        assertThat(FxRig.call(() -> rig.scene().getRoot().lookupAll("*").stream()
                        .map(Node::getId)
                        .toList()))
                .contains("rows-add-dialogue")
                .doesNotContain("questions-search");
        FxRig.call(() -> {
            ((TextField) node(ANSWER)).setText("丙");
            return true;
        });
        assertThat(table()).containsExactly(Map.of("question", "甲", "answer", "丙", "remark", "旁注"));
    }

    @Test
    void theFormTakesTheRoomOfThePageAndGivesItBack() {
        begin();
        double narrow = width();
        keys(KeyCode.F4);
        rig.settle();
        assertThat(width()).isGreaterThan(narrow);
        assertThat(focused()).isEqualTo(QUESTION);
        picture("wide");
        keys(KeyCode.F6);
        assertThat(focused()).isNotEqualTo(QUESTION);
        FxRig.call(() -> {
            goes().getLast().fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(2);
        assertThat(focused()).as("the check of the table leads to its question").isEqualTo(QUESTION);
        keys(KeyCode.F4);
        rig.settle();
        assertThat(width()).isEqualTo(narrow);
    }

    @Test
    void whatIsIssuedIsReadAndNothingIsStillToAsk() {
        begin();
        write("when?");
        keys(KeyCode.ENTER);
        write("at ten");
        FxRig.call(() -> {
            List.of("place", "interviewee", "identity", "phone", "subject").forEach(field -> paper().type(field, "x"));
            paper().type("startedAt", "2026-11-20 10:00");
            paper().type("endedAt", "2026-11-20 10:30");
            paper().type("sex", "male");
            paper().issue();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(2);
        assertThat(stored()).isInstanceOf(Document.Issued.class);
        assertThat(FxRig.call(() -> ((TextArea) node(QUESTION)).isEditable())).isFalse();
        assertThat(FxRig.call(() -> node("questions-missing").isVisible())).isFalse();
        enter();
        keys(KeyCode.ALT, KeyCode.DELETE);
        keys(KeyCode.ENTER);
        assertThat(((SheetFacts) stored().facts()).table("dialogue"))
                .containsExactly(Map.of("question", "when?", "answer", "at ten"));
        assertThat(text(QUESTION)).isEqualTo("when?");
        picture("issued");
    }

    private List<Button> goes() {
        return rig.scene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("去填写"))
                .toList();
    }

    private void begin() {
        FxRig.call(() -> {
            model.create(PaperBench.CASE, 14);
            return true;
        });
        rig.settle();
        WaitForAsyncUtils.waitForFxEvents(2);
        enter();
        assertThat(focused()).isEqualTo(QUESTION);
    }

    private void reopen(List<Map<String, String>> rows) {
        begin();
        FxRig.call(() -> {
            PaperModel paper = paper();
            Optional<java.time.Instant> saved =
                    bench.drafting().find(PaperRoom.ticket(), paper.id()).map(Document::at);
            model.close();
            bench.save(paper.id(), PaperBench.CASE, ((SheetFacts) paper.facts()).with("dialogue", rows), saved);
            model.open(paper.id());
            return true;
        });
        rig.settle();
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    private void enter() {
        FxRig.call(() -> {
            node(QUESTION).requestFocus();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    private PaperModel paper() {
        return model.currentProperty().get().orElseThrow();
    }

    private Document stored() {
        return bench.room.stored(paper().id()).orElseThrow();
    }

    private List<Map<String, String>> table() {
        return FxRig.call(() -> SheetBlanks.rows(paper().typed("dialogue")));
    }

    private String text(String id) {
        return FxRig.call(() -> ((TextArea) node(id)).getText());
    }

    private double width() {
        return FxRig.call(() -> node("field-dialogue").getBoundsInParent().getWidth());
    }

    private List<String> missing() {
        return FxRig.call(() -> node("questions-missing").lookupAll(".button").stream()
                .map(Node::getId)
                .map(id -> id.substring("missing-".length()))
                .toList());
    }

    private List<String> offered() {
        return FxRig.call(() -> ((ListView<?>) node("questions-list"))
                .getItems().stream()
                        .map(one -> ((org.xunyao.app.papers.question.Question) one).id())
                        .toList());
    }

    private void paste(String words) {
        FxRig.call(() -> {
            var content = new ClipboardContent();
            content.putString(words);
            Clipboard.getSystemClipboard().setContent(content);
            return true;
        });
        keys(KeyCode.CONTROL, KeyCode.V);
    }

    private Node node(String id) {
        return FxRig.call(() -> rig.scene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node " + id)));
    }

    private String focused() {
        return FxRig.call(() -> Optional.ofNullable(rig.scene().getFocusOwner())
                .map(Node::getId)
                .orElse(""));
    }

    private void write(String words) {
        robot.write(words);
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    private void picture(String name) {
        String pictures = System.getProperty("xunyao.pictures", "");
        if (!pictures.isEmpty()) {
            rig.settle();
            String size = SMALL ? "-small" : "";
            Screenshot.write(rig.scene(), Path.of(pictures, "inquiry-" + name + "-" + THEME + size + ".png"));
        }
    }
}
