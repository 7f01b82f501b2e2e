package org.xunyao.app.papers;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
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
    private final FlowPane buttons = new FlowPane();
    private final Label said = new Label();

    IssueBar(PaperModel model, PaperWords words, Runnable exporting, Runnable printing) {
        this.model = model;
        this.words = words;
        this.issue = Buttons.primary(words.of("issue"), model::issue);
        this.export = Buttons.normal(words.of("export"), exporting);
        this.print = Buttons.normal(words.of("print"), printing);
        issue.setId("issue");
        issue.setGraphic(new HBox(4, new KeyCap("Ctrl"), new KeyCap("Enter")));
        issue.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        export.setId("export");
        print.setId("print");
        said.setId("issue-said");
        said.setWrapText(true);
        getStyleClass().add("paper-issue");
        // A long list above it may not press its sentence together.
        setMinHeight(USE_PREF_SIZE);
        said.setMinHeight(USE_PREF_SIZE);
        buttons.getStyleClass().add("paper-choices");
        getChildren().addAll(buttons, said);
        model.issuingProperty().subscribe(state -> show());
        model.issuedProperty().subscribe(issued -> show());
    }

    /// Says one sentence.
    void say(String sentence, boolean wrong) {
        said.setText(sentence);
        said.getStyleClass().setAll("label", wrong ? "fg-red" : "fg-2");
    }

    private void show() {
        boolean issued = model.issuedProperty().get().isPresent();
        if (issued) {
            buttons.getChildren().setAll(export, print);
        } else {
            buttons.getChildren().setAll(issue);
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
