package org.xunyao.app.papers;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.app.papers.check.SealLines;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// The foot of the right column: issuing, and afterwards taking the paper out.
final class IssueBar extends VBox {
    private final PaperModel model;
    private final PaperWords words;
    private final Button issue;
    private final Button export;
    private final Button print;
    private final Button word;
    private final Button check;
    private final SealLines found;
    private final FlowPane buttons = new FlowPane();
    private final Label said = new Label();

    /// What its buttons do.
    record Ways(Runnable export, Runnable print, Runnable word, Runnable check) {}

    IssueBar(PaperModel model, PaperWords words, Ways ways) {
        this.model = model;
        this.words = words;
        this.issue = Buttons.primary(words.of("issue"), model::issue);
        this.export = Buttons.normal(words.of("export"), ways.export());
        this.print = Buttons.normal(words.of("print"), ways.print());
        this.word = Buttons.normal(words.of("word"), ways.word());
        this.check = Buttons.normal(words.of("check.seal"), ways.check());
        this.found = new SealLines(words.texts(), words.zone());
        issue.setId("issue");
        issue.setGraphic(new HBox(4, new KeyCap("Ctrl"), new KeyCap("Enter")));
        issue.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        export.setId("export");
        print.setId("print");
        word.setId("word");
        check.setId("check-seal");
        said.setId("issue-said");
        said.setWrapText(true);
        getStyleClass().add("paper-issue");
        // A long list above it may not press its sentence together.
        setMinHeight(USE_PREF_SIZE);
        said.setMinHeight(USE_PREF_SIZE);
        buttons.getStyleClass().add("paper-choices");
        getChildren().addAll(buttons, found, said);
        model.issuingProperty().subscribe(state -> show());
        model.issuedProperty().subscribe(issued -> show());
    }

    /// Says one sentence.
    void say(String sentence, boolean wrong) {
        said.setText(sentence);
        said.getStyleClass().setAll("label", wrong ? "fg-red" : "fg-2");
    }

    /// Shows what was found of the seal.
    void show(PaperVerdict verdict) {
        found.show(verdict);
        say("", false);
    }

    private void show() {
        boolean issued = model.issuedProperty().get().isPresent();
        if (issued) {
            buttons.getChildren().setAll(export, print, word, check);
        } else {
            buttons.getChildren().setAll(issue, word);
        }
        issue.setDisable(model.frozen());
        switch (model.issuingProperty().get()) {
            case IssueState.Idle idle -> say(words.of(issued ? "issue.sealed" : "issue.hint"), false);
            case IssueState.Running running -> say(words.of("issue.running"), false);
            case IssueState.Blocked blocked -> say(words.of("issue.blocked", Texts.figure(blocked.count())), true);
            case IssueState.Fault fault -> say(words.texts().fault(fault.code()), true);
            case IssueState.Done done -> say(words.of("issue.done"), false);
        }
    }
}
