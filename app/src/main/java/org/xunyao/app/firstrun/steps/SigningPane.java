package org.xunyao.app.firstrun.steps;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.firstrun.wizard.Making;
import org.xunyao.app.firstrun.wizard.MakingStep;
import org.xunyao.app.firstrun.wizard.WizardRoute;
import org.xunyao.app.firstrun.wizard.WizardStep;
import org.xunyao.app.firstrun.wizard.WizardViewModel;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;

/// What the station's key is for; then everything is made, with its steps and a cancel.
final class SigningPane extends StepPane {
    private final WizardWords words;
    private final WizardRoute route;
    private final Button make;
    private final VBox steps = new VBox();

    SigningPane(WizardViewModel<?> model, WizardWords words) {
        super(model, words);
        this.words = words;
        this.route = model.route();
        var names = new Making.Names(word("wizard.task"), words.of("wizard.task.stopped"));
        make = words.next(route.key("wizard.make"), () -> model.make(names));
        make.setDefaultButton(true);
        Button back = words.back(model::back);
        show(back, route.steps().getFirst() != WizardStep.SIGNING);
        Button later = Buttons.normal(words.of("wizard.later"), model::later);
        later.setId("wizard-later");
        show(later, model.canWait());
        Button cancel = Buttons.normal(words.of("wizard.cancel"), model.making()::cancel);
        cancel.setId("wizard-cancel");
        steps.getStyleClass().add("wizard-making");
        var untouched = words.told(Icon.NOTE, "icon-quiet", word("wizard.untouched"));
        untouched.getStyleClass().add("fg-2");
        var content = new VBox(untouched, steps);
        content.getStyleClass().add("wizard-content");
        Making<?> making = model.making();
        making.runningProperty().subscribe(running -> {
            make.setDisable(running);
            make.setText(word(running ? "wizard.making" : "wizard.make"));
            back.setDisable(running);
            steps.setVisible(running);
            steps.setManaged(running);
            cancel.setVisible(running && route == WizardRoute.FIRST);
            cancel.setManaged(cancel.isVisible());
            later.setDisable(running);
        });
        making.cancellableProperty().subscribe(can -> cancel.setDisable(!can));
        making.stepProperty().subscribe(this::show);
        lay(
                words.title(route.key("wizard.signing.title")),
                words.what(route.key("wizard.signing.what")),
                content,
                make,
                back,
                later,
                cancel);
    }

    @Override
    void focusFirst() {
        make.requestFocus();
    }

    private String word(String key) {
        return words.of(route.key(key));
    }

    private static void show(Button button, boolean there) {
        button.setVisible(there);
        button.setManaged(there);
    }

    private void show(Optional<MakingStep> now) {
        steps.getChildren().clear();
        route.making().forEach(step -> steps.getChildren().add(line(step, now)));
    }

    private HBox line(MakingStep step, Optional<MakingStep> now) {
        boolean over = now.filter(at -> step.compareTo(at) < 0).isPresent();
        boolean here = now.filter(at -> at == step).isPresent();
        Icon icon = over ? Icon.DONE : here ? Icon.CONNECTING : Icon.NOTE;
        var sign = new StackPane(icon.node(over ? "icon-ok" : here ? "icon-due" : "icon-quiet"));
        sign.getStyleClass().add("wizard-sign");
        var name = new Label(word("wizard.making." + step.name()));
        name.getStyleClass().add(here ? "t-bold" : over ? "fg-2" : "fg-3");
        var line = new HBox(sign, name);
        line.getStyleClass().add("wizard-line");
        return line;
    }
}
