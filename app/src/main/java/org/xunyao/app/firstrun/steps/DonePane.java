package org.xunyao.app.firstrun.steps;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.xunyao.app.firstrun.wizard.WizardRoute;
import org.xunyao.app.firstrun.wizard.WizardViewModel;
import org.xunyao.ui.control.Fact;
import org.xunyao.ui.control.FactList;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.Level;

/// What was made, and what to do with the envelope.
final class DonePane extends StepPane {
    private final Button go;

    DonePane(WizardViewModel<?> model, WizardWords words) {
        super(model, words);
        boolean inside = model.route() == WizardRoute.REPLACE;
        go = words.next(inside ? "wizard.finish.REPLACE" : "wizard.finish", model::finish);
        go.setDefaultButton(true);
        var facts = new FactList();
        List<Fact> all = new ArrayList<>();
        all.add(fact(words, "folder", model.folderProperty().get().toString()));
        model.signingKey().filter(key -> !key.isEmpty()).ifPresent(key -> all.add(fact(words, "key", key)));
        if (model.route() == WizardRoute.FIRST) {
            all.add(fact(words, "three", ""));
        }
        all.add(fact(words, "envelope", ""));
        facts.show(all);
        lay(words.title("wizard.done.title"), words.what(model.route().key("wizard.done.what")), facts, go);
    }

    @Override
    void focusFirst() {
        go.requestFocus();
    }

    private static Fact fact(WizardWords words, String key, String value) {
        return new Fact(
                Icon.DONE,
                words.of("wizard.done." + key),
                words.of("wizard.done." + key + ".what", value),
                Level.QUIET);
    }
}
