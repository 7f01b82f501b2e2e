package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.papers.kinds.SpecForm;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.form.Caption;
import org.xunyao.documents.form.Choice;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormGroup;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The form of a document that is data, with a blank of every kind, as a person fills it.
final class SheetScreenTest {
    private static final FormSpec SPEC = spec();
    private static final DocumentKinds KINDS = DocumentKinds.installed(List.of(SPEC));

    @TempDir
    Path folder;

    @Test
    void aTableIsFilledRowByRowAndSaved() {
        in(Theme.LIGHT, (bench, model, rig) -> {
            click(rig, "rows-add-goods");
            put(rig, "field-goods.name", "阿莫西林胶囊");
            put(rig, "field-goods.price", "1,234.5");
            click(rig, "rows-add-goods");
            put(rig, "field-goods.name", "头孢");
            click(rig, "rows-up-goods");
            click(rig, "field-goods.sealed");

            assertThat(facts(model).table("goods"))
                    .containsExactly(
                            Map.of("name", "头孢", "sealed", "true"), Map.of("name", "阿莫西林胶囊", "price", "1234.50"));
            click(rig, "rows-remove-goods");
            FxRig.call(() -> {
                bench.pause.pass(Duration.ofSeconds(2));
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(2);
            assertThat(saved(bench, model).table("goods"))
                    .containsExactly(Map.of("name", "阿莫西林胶囊", "price", "1234.50"));
        });
    }

    @Test
    void ofOneChoiceTickingAnotherTakesItBackAndTickingItAgainLeavesNone() {
        in(Theme.DARK, (bench, model, rig) -> {
            click(rig, "field-way-cash");
            click(rig, "field-way-bank");
            assertThat(facts(model).value("way")).isEqualTo("bank");
            click(rig, "field-way-bank");
            assertThat(facts(model).value("way")).isEmpty();
            click(rig, "field-ways-cash");
            click(rig, "field-ways-bank");
            assertThat(facts(model).value("ways")).isEqualTo("cash,bank");
        });
    }

    @Test
    void whatCannotBeReadStaysInItsFieldAndIsSaidWhatIsReadIsKeptAsThePaperNeedsIt() {
        in(Theme.LIGHT, (bench, model, rig) -> {
            put(rig, "field-fine", "很多");
            put(rig, "field-from", "2026年11月2日");
            PaperModel paper = model.currentProperty().get().orElseThrow();

            assertThat(paper.checks()).contains(new Check("fine", "MONEY", true));
            assertThat(facts(model).value("fine")).isEmpty();
            assertThat(facts(model).value("from")).isEqualTo("2026-11-02");
            put(rig, "field-fine", "1,000");
            assertThat(facts(model).value("fine")).isEqualTo("1000.00");
            put(rig, "field-from", "");
            assertThat(facts(model).value("from")).isEmpty();
        });
    }

    @Test
    void aMarkThatIsNotSeenInACellIsSaidWithTheTableAndTheRestIsKept() {
        in(Theme.DARK, (bench, model, rig) -> {
            click(rig, "rows-add-goods");
            put(rig, "field-goods.name", "阿莫西林胶囊");
            put(rig, "field-goods.name", "阿莫西林\u202e胶囊");
            put(rig, "field-place", "店内");
            put(rig, "field-from", "0202-11-02");
            PaperModel paper = model.currentProperty().get().orElseThrow();

            assertThat(paper.checks()).contains(new Check("goods", "ROWS", true), new Check("from", "DAY", true));
            assertThat(facts(model).table("goods")).containsExactly(Map.of("name", "阿莫西林胶囊"));
            assertThat(facts(model).value("place")).isEqualTo("店内");
            put(rig, "field-goods.name", "头孢");
            assertThat(facts(model).table("goods")).containsExactly(Map.of("name", "头孢"));
        });
    }

    @Test
    void fiveHundredRowsAreShownWithoutAControlForEach() {
        in(Theme.LIGHT, (bench, model, rig) -> {
            String typed = String.join(
                    "\n",
                    IntStream.range(0, 500).mapToObj(row -> "name\t药" + row).toList());
            FxRig.call(() -> {
                PaperModel paper = model.currentProperty().get().orElseThrow();
                model.close();
                var facts =
                        ((SheetFacts) paper.facts()).with("goods", org.xunyao.app.papers.form.SheetBlanks.rows(typed));
                bench.save(paper.id(), PaperBench.CASE, facts, saving(bench, paper));
                model.open(paper.id());
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(3);
            rig.settle();

            ListView<?> rows = (ListView<?>) node(rig, "field-goods");
            assertThat(rows.getItems()).hasSize(500);
            assertThat(rows.lookupAll(".list-cell").size()).isLessThan(30);
            put(rig, "field-goods.name", "改");
            assertThat(facts(model).table("goods")).hasSize(500).startsWith(Map.of("name", "改"));
        });
    }

    @Test
    void aDraftOfAnEarlierFormOpensWithWhatTheFormNoLongerAsks() {
        SheetFacts old = SheetFacts.empty(SPEC).with("gone", "旧的内容").with("place", "店内");

        var form = new SpecForm(SPEC).of(old);

        assertThat(form.written(old)).containsEntry("gone", "旧的内容").containsEntry("place", "店内");
        assertThat(form.words(true)).containsEntry("field.gone", "gone");
        assertThat(form.reading(form.written(old), old).facts()).isEqualTo(old);
        assertThat(old.flaws()).contains(new Flaw("goods", "EMPTY"));
    }

    private interface Act {
        void on(PaperBench bench, PapersViewModel model, FxRig rig);
    }

    private void in(Theme theme, Act act) {
        var bench = new PaperBench(folder, Runnable::run, Fx.executor());
        PapersViewModel model = bench.model(KINDS);
        try (FxRig rig = FxRig.show(
                theme,
                1302,
                990,
                () -> new PapersView(
                        model, Texts.of(Language.CHINESE), bench.room.zone(), suggested -> Optional.empty()))) {
            FxRig.call(() -> {
                model.create(PaperBench.CASE, SPEC.number());
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(2);
            rig.settle();
            act.on(bench, model, rig);
            rig.settle();
            assertThat(new Reading("sheet", List.of(".scroll-pane", ".list-view"), List.of(".paper-left"))
                            .look(rig.scene(), "sheet-" + theme))
                    .isEmpty();
        }
    }

    private static Optional<java.time.Instant> saving(PaperBench bench, PaperModel paper) {
        return bench.drafting().find(PaperRoom.ticket(), paper.id()).map(Document::at);
    }

    private static SheetFacts facts(PapersViewModel model) {
        return (SheetFacts) model.currentProperty().get().orElseThrow().facts();
    }

    private static SheetFacts saved(PaperBench bench, PapersViewModel model) {
        var id = model.currentProperty().get().orElseThrow().id();
        return (SheetFacts)
                bench.drafting().find(PaperRoom.ticket(), id).orElseThrow().facts();
    }

    private static void click(FxRig rig, String id) {
        FxRig.call(() -> {
            switch (node(rig, id)) {
                case CheckBox box -> box.fire();
                case Button button -> button.fire();
                default -> throw new AssertionError(id);
            }
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private static void put(FxRig rig, String id, String words) {
        FxRig.call(() -> {
            ((TextField) node(rig, id)).setText(words);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private static Node node(FxRig rig, String id) {
        return rig.scene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node " + id));
    }

    private static FormSpec spec() {
        var choices =
                List.of(new Choice("cash", new Caption("当场缴纳", "")), new Choice("bank", new Caption("到银行缴纳", "")));
        return new FormSpec(
                45,
                "SAMPLE",
                new Caption("样张", ""),
                "sheet",
                new DocumentKind.NumberKind.None(),
                DocumentKind.Traits.INNER,
                "测试",
                new FormSpec.Term(LocalDate.of(2021, 7, 15), Optional.empty(), true),
                List.of(new FormGroup(
                        "all",
                        new Caption("全部", ""),
                        List.of(
                                field("place", FieldKind.LINE, false, List.of(), List.of()),
                                field("facts", FieldKind.TEXT, false, List.of(), List.of()),
                                field("from", FieldKind.DATE, false, List.of(), List.of()),
                                field("at", FieldKind.TIME, false, List.of(), List.of()),
                                field("fine", FieldKind.MONEY, false, List.of(), List.of()),
                                field("times", FieldKind.NUMBER, false, List.of(), List.of()),
                                field("fined", FieldKind.BOX, false, List.of(), List.of()),
                                field("way", FieldKind.CHOICE, false, choices, List.of()),
                                field("ways", FieldKind.CHOICES, false, choices, List.of()),
                                field("officers", FieldKind.OFFICERS, false, List.of(), List.of()),
                                field(
                                        "goods",
                                        FieldKind.ROWS,
                                        true,
                                        List.of(),
                                        List.of(
                                                field("name", FieldKind.LINE, true, List.of(), List.of()),
                                                field("price", FieldKind.MONEY, false, List.of(), List.of()),
                                                field("sealed", FieldKind.BOX, false, List.of(), List.of()),
                                                field("kind", FieldKind.CHOICE, false, choices, List.of())))))),
                List.of());
    }

    private static FormField field(
            String key, FieldKind kind, boolean required, List<Choice> choices, List<FormField> columns) {
        return new FormField(
                key, new Caption(key, ""), kind, required, true, "", "", Optional.empty(), choices, columns);
    }
}
