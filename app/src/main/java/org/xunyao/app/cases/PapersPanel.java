package org.xunyao.app.cases;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.xunyao.app.cases.matter.DocumentLine;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.parts.LineList;
import org.xunyao.app.cases.parts.LineList.Column;
import org.xunyao.app.picking.KindChooser;
import org.xunyao.documents.DocumentKind;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.control.Panel;
import org.xunyao.ui.text.Texts;

/// 文书: what was written, and what kinds can be.
final class PapersPanel extends VBox {
    private final CasesViewModel model;
    private final CaseWords words;
    private final LineList<DocumentLine> lines;
    private final Label count = new Label();
    private final Button fresh;
    private final KindChooser kinds;

    PapersPanel(CasesViewModel model, CaseWords words) {
        this.model = model;
        this.words = words;
        this.lines =
                new LineList<>("documents", words.of("papers.title"), words.of("papers.none"), columns(), this::read);
        lines.rows().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        fresh = Buttons.normal(words.of("papers.new"), this::toggle);
        fresh.setId("new-document");
        fresh.setGraphic(new KeyCap("N"));
        count.getStyleClass().addAll("t-small", "fg-3");
        kinds = new KindChooser(words.texts(), model::kinds, this::write);
        kinds.setId("kinds");
        showKinds(false);
        offer(false);
        var panel = new Panel(words.of("papers.title"), kinds, lines);
        panel.getStyleClass().add("line-panel");
        panel.addToHead(count, fresh);
        getChildren().add(panel);
    }

    void show(MatterSheet sheet) {
        lines.show(sheet.documents());
        count.setText(words.of("papers.count", Texts.figure(sheet.documents().size())));
        boolean may = sheet.work().mayWrite();
        offer(may);
        if (!may) {
            showKinds(false);
        }
    }

    /// Opens the chosen document.
    void open() {
        DocumentLine chosen = lines.rows().getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen);
        }
    }

    /// Whether this is the table of documents.
    boolean isTable(Object target) {
        return target == lines.rows();
    }

    /// Offers the kinds, or takes the offer back.
    void toggle() {
        boolean show = !kinds.isVisible() && fresh.isVisible();
        showKinds(show);
        if (show) {
            kinds.enter();
        } else if (fresh.isVisible()) {
            fresh.requestFocus();
        }
    }

    private void offer(boolean may) {
        fresh.setVisible(may);
        fresh.setManaged(may);
    }

    private void showKinds(boolean show) {
        kinds.setVisible(show);
        kinds.setManaged(show);
    }

    private void write(DocumentKind kind) {
        showKinds(false);
        model.write(kind);
    }

    private List<Column<DocumentLine>> columns() {
        return List.of(
                new Column<>("col-form", words.of("papers.form"), line -> quiet(Texts.figure(line.form()))),
                new Column<>("col-grow", words.of("papers.name"), PapersPanel::name),
                new Column<>(
                        "col-docno",
                        words.of("papers.number"),
                        line -> Buttons.ellipsised(words.or(line.number()), "fg-2")),
                new Column<>("col-state", words.of("papers.state"), this::state),
                new Column<>("col-day", words.of("papers.day"), line -> quiet(words.moment(line.at()))));
    }

    private static Node name(DocumentLine line) {
        Label name = Buttons.ellipsised(line.name());
        name.setGraphic(Icon.DOCUMENT.node());
        return name;
    }

    private Node state(DocumentLine line) {
        return line.issued()
                ? new Chip(Icon.DONE, words.of("papers.issued"), "ok")
                : new Chip(Icon.NOTE, words.of("papers.draft"), "draft");
    }

    private static Label quiet(String said) {
        var label = new Label(said);
        label.getStyleClass().add("fg-2");
        return label;
    }

    private String read(DocumentLine line) {
        return String.join(
                "，",
                line.name(),
                line.number().orElse(""),
                words.of(line.issued() ? "papers.issued" : "papers.draft"),
                words.moment(line.at()));
    }
}
