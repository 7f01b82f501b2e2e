package org.xunyao.app.firstrun.steps;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.xunyao.app.firstrun.wizard.RecoveryProof;
import org.xunyao.app.firstrun.wizard.WizardMessage;
import org.xunyao.app.firstrun.wizard.WizardMessage.Kind;
import org.xunyao.app.firstrun.wizard.WizardViewModel;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;

/// The recovery key, shown once in groups, printed, and two groups typed back from the paper.
final class RecoveryStep extends StepPane {
    private final Button print;

    RecoveryStep(WizardViewModel<?> model, WizardWords words) {
        super(model, words);
        RecoveryProof proof = model.proof().orElseThrow();
        print = Buttons.normal(words.of("wizard.print"), model::print);
        print.setId("wizard-print");
        Button save = Buttons.normal(words.of("wizard.save"), model::save);
        save.setId("wizard-save");
        var paper = new HBox(print, save);
        paper.getStyleClass().add("form-buttons");
        var one = edge("wizard-proof-1", proof.first(), words);
        var other = edge("wizard-proof-2", proof.second(), words);
        Runnable prove = () -> model.prove(one.field().copy(), other.field().copy());
        one.field().setOnAction(other.field()::requestFocus);
        other.field().setOnAction(prove);
        model.messageProperty().subscribe(said -> {
            one.mark(wrong(said, proof.first()));
            other.mark(wrong(said, proof.second()));
        });
        var asked = new HBox(box(proof.first(), one, words), box(proof.second(), other, words));
        asked.getStyleClass().add("wizard-asked");
        var once = words.told(Icon.LOOK, "icon-late", words.of("wizard.recovery.once"));
        once.getStyleClass().add("fg-late");
        var ask = words.what("wizard.recovery.ask");
        var content = new VBox(groups(proof.groups()), once, paper, ask, asked);
        content.getStyleClass().add("wizard-content");
        Button next = words.next("wizard.recovery.go", prove);
        model.busyProperty().subscribe(busy -> {
            print.setDisable(busy);
            save.setDisable(busy);
            next.setDisable(busy);
        });
        lay(words.title("wizard.recovery.title"), words.what("wizard.recovery.what"), content, next);
    }

    @Override
    void focusFirst() {
        print.requestFocus();
    }

    private static boolean wrong(WizardMessage said, int group) {
        return said.kind() == Kind.PROOF && said.detail().equals(Integer.toString(group));
    }

    private static SecretEdge edge(String id, int group, WizardWords words) {
        return words.edge(id, words.of("wizard.recovery.group", Integer.toString(group)));
    }

    private static Node box(int group, SecretEdge edge, WizardWords words) {
        return words.labelled(words.of("wizard.recovery.group", Integer.toString(group)), edge);
    }

    private static Node groups(List<String> groups) {
        var all = new TilePane();
        all.setId("recovery-groups");
        all.getStyleClass().add("recovery-groups");
        all.setPrefColumns(4);
        for (int i = 0; i < groups.size(); i++) {
            var number = new Label(Integer.toString(i + 1));
            number.getStyleClass().addAll("t-small", "fg-3", "recovery-number");
            var group = new Label(groups.get(i));
            group.getStyleClass().addAll("recovery-group");
            var tile = new HBox(number, group);
            tile.getStyleClass().add("recovery-tile");
            all.getChildren().add(tile);
        }
        return all;
    }
}
