package org.xunyao.app.firstrun.steps;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xunyao.app.firstrun.bureau.BureauDraft;
import org.xunyao.app.firstrun.wizard.WizardViewModel;

/// Whose station this will be: what documents and their numbers bear.
final class BureauPane extends StepPane {
    private final TextField name;

    BureauPane(WizardViewModel<?> model, WizardWords words) {
        super(model, words);
        BureauDraft draft = model.bureau();
        name = field("wizard-bureau-name", draft.nameProperty(), words.of("wizard.bureau.name.prompt"));
        TextField mark = field("wizard-bureau-mark", draft.markProperty(), words.of("wizard.bureau.mark.prompt"));
        TextField unit = field("wizard-bureau-unit", draft.unitProperty(), words.of("wizard.bureau.unit.prompt"));
        name.setOnAction(event -> mark.requestFocus());
        mark.setOnAction(event -> unit.requestFocus());
        unit.setOnAction(event -> model.bureauChosen());
        var number = new Label();
        number.setId("wizard-bureau-number");
        number.getStyleClass().addAll("t-small", "fg-2");
        draft.markProperty()
                .subscribe(now -> number.setText(
                        now.isBlank()
                                ? words.of("wizard.bureau.mark.what")
                                : words.of("wizard.bureau.number", now.strip())));
        VBox marked = BigField.named(words.of("wizard.bureau.mark"), mark);
        marked.getChildren().add(number);
        var content = new VBox(
                BigField.named(words.of("wizard.bureau.name"), name),
                marked,
                BigField.named(words.of("wizard.bureau.unit"), unit));
        content.getStyleClass().addAll("wizard-content", "wizard-narrow", "wizard-bureau");
        model.messageProperty().subscribe(said -> {
            switch (said.kind()) {
                case BUREAU_NAME -> name.requestFocus();
                case BUREAU_MARK -> mark.requestFocus();
                case BUREAU_UNIT -> unit.requestFocus();
                case INCOMPLETE -> firstEmpty(name, mark, unit);
                default -> {}
            }
        });
        lay(
                words.title("wizard.bureau.title"),
                words.what("wizard.bureau.what"),
                content,
                words.next("wizard.next", model::bureauChosen),
                words.back(model::back));
    }

    @Override
    void focusFirst() {
        name.requestFocus();
        name.end();
    }

    private static void firstEmpty(TextField... fields) {
        for (TextField field : fields) {
            if (field.getText().isBlank()) {
                field.requestFocus();
                return;
            }
        }
    }

    private static TextField field(String id, StringProperty value, String prompt) {
        TextField field = BigField.of(id, value);
        field.setPromptText(prompt);
        return field;
    }
}
