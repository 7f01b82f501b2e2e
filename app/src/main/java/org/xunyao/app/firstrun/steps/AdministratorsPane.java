package org.xunyao.app.firstrun.steps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.layout.HBox;
import org.xunyao.app.firstrun.wizard.AdministratorDraft;
import org.xunyao.app.firstrun.wizard.Post;
import org.xunyao.app.firstrun.wizard.WizardViewModel;
import org.xunyao.app.signin.secret.SecretField;

/// The three administrators, side by side.
final class AdministratorsPane extends StepPane {
    private final List<AdministratorColumn> columns = new ArrayList<>();

    AdministratorsPane(WizardViewModel<?> model, WizardWords words) {
        super(model, words);
        var content = new HBox();
        content.getStyleClass().add("wizard-three");
        for (AdministratorDraft draft : model.drafts()) {
            var column = new AdministratorColumn(draft, model.passwordTerms(), words);
            columns.add(column);
            content.getChildren().add(column);
        }
        for (int i = 0; i + 1 < columns.size(); i++) {
            columns.get(i).last().setOnAction(columns.get(i + 1)::focusFirst);
        }
        columns.getLast().last().setOnAction(() -> submit(model));
        model.messageProperty().subscribe(said -> columns.forEach(column -> column.mark(said)));
        lay(
                words.title("wizard.three.title"),
                words.what("wizard.three.what"),
                content,
                words.next("wizard.next", () -> submit(model)),
                words.back(model::back));
    }

    @Override
    void focusFirst() {
        columns.getFirst().focusFirst();
    }

    private void submit(WizardViewModel<?> model) {
        model.administratorsChosen(all(AdministratorColumn::first), all(AdministratorColumn::last));
    }

    private Map<Post, char[]> all(Function<AdministratorColumn, SecretField> which) {
        Map<Post, char[]> all = new EnumMap<>(Post.class);
        columns.forEach(column -> all.put(column.post(), which.apply(column).copy()));
        return all;
    }
}
