package org.xunyao.app.cases;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.xunyao.app.cases.matter.EvidenceLine;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.parts.LineList;
import org.xunyao.app.cases.parts.LineList.Column;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.kernel.Digests;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.control.Panel;
import org.xunyao.ui.text.Texts;

/// 证据: what is sealed, for what it may be used, and the way for files to become evidence.
final class EvidencePanel extends VBox {
    private final CasesViewModel model;
    private final CaseWords words;
    private final LineList<Numbered> lines;
    private final Label count = new Label();
    private final Button add;
    private final IntakeForm form;

    EvidencePanel(CasesViewModel model, CaseWords words, FileChoice chooser) {
        this.model = model;
        this.words = words;
        this.form = new IntakeForm(words, chooser, this::toggle);
        this.lines = new LineList<>(
                "evidence", words.of("evidence.title"), words.of("evidence.none"), columns(), this::read);
        add = Buttons.normal(words.of("evidence.add"), this::toggle);
        add.setId("add-evidence");
        add.setGraphic(new KeyCap("E"));
        count.getStyleClass().addAll("t-small", "fg-3");
        showForm(false);
        offer(false);
        var panel = new Panel(words.of("evidence.title"), form, lines);
        panel.getStyleClass().add("line-panel");
        panel.addToHead(count, add);
        getChildren().add(panel);
    }

    void show(MatterSheet sheet) {
        List<EvidenceLine> all = sheet.evidence();
        lines.show(IntStream.range(0, all.size())
                .mapToObj(i -> new Numbered(String.format(Locale.ROOT, "E%02d", i + 1), all.get(i)))
                .toList());
        count.setText(words.of("evidence.count", Texts.figure(all.size())));
        boolean may = sheet.work().mayAddEvidence();
        offer(may);
        if (!may) {
            showForm(false);
        }
        model.intake().ifPresent(form::show);
    }

    /// Opens the form, or closes it; what is typed stays.
    void toggle() {
        boolean show = !form.isVisible() && add.isVisible();
        showForm(show);
        if (show) {
            form.focusFirst();
        } else if (add.isVisible()) {
            add.requestFocus();
        }
    }

    IntakeForm form() {
        return form;
    }

    private void offer(boolean may) {
        add.setVisible(may);
        add.setManaged(may);
    }

    private void showForm(boolean show) {
        form.setVisible(show);
        form.setManaged(show);
    }

    private List<Column<Numbered>> columns() {
        return List.of(
                new Column<>(
                        "col-code",
                        words.of("evidence.code"),
                        line -> new Chip(icon(line.line()), line.code(), "evidence-code")),
                new Column<>("col-grow", words.of("evidence.name"), line -> Buttons.ellipsised(name(line.line()))),
                new Column<>(
                        "col-day",
                        words.of("evidence.taken"),
                        line -> quiet(words.moment(line.line().recordedAt()))),
                new Column<>(
                        "col-digest",
                        words.of("evidence.sha"),
                        line -> mono(line.line().digests().sha256(), line.line().digests())),
                new Column<>(
                        "col-sm3",
                        words.of("evidence.sm3"),
                        line -> mono(line.line().digests().sm3(), line.line().digests())),
                new Column<>("col-use", words.of("evidence.use"), this::use));
    }

    private static Icon icon(EvidenceLine line) {
        return switch (line.kind()) {
            case CLIP -> Icon.WALL;
            case STILL -> Icon.FROZEN;
            case DOCUMENT -> Icon.DOCUMENT;
            case COLLECTED_FILE -> line.taking().map(one -> icon(one.what())).orElse(Icon.DOCUMENT);
        };
    }

    private static Icon icon(TakingRecord.What what) {
        return switch (what) {
            case RECORDING -> Icon.WALL;
            case PHOTOGRAPH -> Icon.FROZEN;
            case FILE -> Icon.DOCUMENT;
        };
    }

    private String name(EvidenceLine line) {
        return line.taking().map(this::name).orElseGet(() -> words.of("evidence.kind." + line.kind()));
    }

    private String name(TakingRecord taking) {
        return words.of("evidence.collected", words.of("what." + taking.what()), taking.file());
    }

    private Node use(Numbered line) {
        String said = words.of("use." + line.line().use());
        var label = switch (line.line().use()) {
            case CLUE_ONLY -> new Label(said, Icon.CLUE_ONLY.node("icon-14", "icon-quiet"));
            case AT_THE_SCENE -> new Label(said, Icon.DONE.node("icon-14", "icon-ok"));
            case OBTAINED -> new Label(said, Icon.OBTAINED.node("icon-14", "icon-ok"));
            case ARTICLE_41 -> new Label(said, Icon.CLUE_ONLY.filled("icon-14", "icon-ok"));
        };
        label.getStyleClass().addAll("t-small", line.line().use() == EvidenceLine.Use.CLUE_ONLY ? "fg-2" : "fg-ok");
        return label;
    }

    // On a narrow screen the tooltip is where the second digest is read.
    private static Label mono(String digest, Digests both) {
        var label = new Label(CaseWords.digest(digest));
        label.getStyleClass().addAll("t-mono", "fg-2");
        label.setTooltip(new Tooltip("SHA-256 " + both.sha256() + "\nSM3 " + both.sm3()));
        return label;
    }

    private static Label quiet(String said) {
        var label = new Label(said);
        label.getStyleClass().add("fg-2");
        return label;
    }

    private String read(Numbered line) {
        return String.join(
                "，",
                line.code(),
                name(line.line()),
                words.moment(line.line().recordedAt()),
                words.of("use." + line.line().use()));
    }

    /// @param code its number in this list
    record Numbered(String code, EvidenceLine line) {}
}
