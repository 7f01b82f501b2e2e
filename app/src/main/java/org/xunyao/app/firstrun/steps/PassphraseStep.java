package org.xunyao.app.firstrun.steps;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.xunyao.app.firstrun.wizard.WizardMessage.Kind;
import org.xunyao.app.firstrun.wizard.WizardRoute;
import org.xunyao.app.firstrun.wizard.WizardSecrets;
import org.xunyao.app.firstrun.wizard.WizardViewModel;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.app.signin.secret.TickList;

/// The passphrase that opens the data at every start.
final class PassphraseStep extends StepPane {
    private final SecretEdge typed;

    PassphraseStep(WizardViewModel<?> model, WizardWords words) {
        super(model, words);
        typed = words.edge("wizard-passphrase", words.of("wizard.passphrase"));
        var again = words.edge("wizard-again", words.of("wizard.again"));
        var ticks = new TickList(model.passphraseTerms(), words.texts());
        SecretField first = typed.field();
        Runnable on = () -> model.passphraseChosen(first.copy(), again.field().copy());
        first.setOnAction(again.field()::requestFocus);
        first.setOnChanged(() -> {
            char[] now = first.copy();
            ticks.show(model.passphraseTerms().unmet("", "", now), now.length == 0);
            WizardSecrets.wipe(now);
        });
        again.field().setOnAction(on);
        model.messageProperty().subscribe(said -> {
            typed.mark(said.kind() == Kind.UNMET);
            again.mark(said.kind() == Kind.UNEQUAL);
        });
        var above = words.labelled(words.of("wizard.passphrase"), typed);
        above.getChildren().add(ticks);
        Button back = words.back(model::back);
        back.setVisible(model.route() == WizardRoute.FIRST);
        back.setManaged(back.isVisible());
        var content = new VBox(above, words.labelled(words.of("wizard.again"), again));
        content.getStyleClass().addAll("wizard-content", "wizard-narrow");
        lay(
                words.title("wizard.passphrase.title"),
                words.what(
                        model.route() == WizardRoute.ENCRYPT
                                ? "wizard.passphrase.what.ENCRYPT"
                                : "wizard.passphrase.what"),
                content,
                words.next("wizard.next", on),
                back);
    }

    @Override
    void focusFirst() {
        typed.field().requestFocus();
    }
}
