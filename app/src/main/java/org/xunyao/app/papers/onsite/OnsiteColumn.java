package org.xunyao.app.papers.onsite;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// All steps of a paper, each with what is still missing.
final class OnsiteColumn extends VBox {
    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");

    private final OnsiteSteps steps;
    private final OnsiteNaming words;
    private final Label progress = new Label();
    private final List<Button> buttons = new ArrayList<>();

    OnsiteColumn(OnsiteSteps steps, OnsiteNaming words) {
        this.steps = steps;
        this.words = words;
        getStyleClass().add("onsite-column");
        progress.setId("onsite-progress");
        progress.setWrapText(true);
        progress.getStyleClass().addAll("t-bold", "onsite-progress");
        var list = new VBox();
        list.getStyleClass().add("onsite-steps");
        for (int step = 0; step <= steps.groups().size(); step++) {
            buttons.add(button(step));
        }
        list.getChildren().setAll(buttons);
        var scroll = new ScrollPane(list);
        scroll.getStyleClass().add("paper-checks-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(progress, scroll);
        steps.placeProperty().subscribe(place -> show());
        steps.missingProperty().subscribe(missing -> show());
    }

    /// Puts the focus on the step in front.
    void enter() {
        buttons.get(steps.placeProperty().get()).requestFocus();
    }

    private Button button(int step) {
        Button button = Buttons.normal("", () -> steps.go(step));
        button.setId("onsite-step-" + step);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setWrapText(true);
        button.getStyleClass().add("onsite-step");
        return button;
    }

    private void show() {
        OnsiteSteps.Missing missing = steps.missingProperty().get();
        int last = steps.groups().size();
        for (int step = 0; step <= last; step++) {
            boolean end = step == last;
            show(buttons.get(step), step, end ? missing.all() : missing.each().get(step), end);
        }
        String place = Texts.figure(steps.placeProperty().get() + 1L);
        progress.setText(
                missing.all() == 0
                        ? words.of("onsite.progress.whole", place, Texts.figure(last + 1L))
                        : words.of("onsite.progress", place, Texts.figure(last + 1L), Texts.figure(missing.all())));
    }

    private void show(Button button, int step, int open, boolean end) {
        String name = end
                ? words.of("onsite.last")
                : words.of("group." + steps.groups().get(step));
        button.setText(
                open == 0
                        ? words.of("onsite.step", Texts.figure(step + 1L), name)
                        : words.of("onsite.step.open", Texts.figure(step + 1L), name, Texts.figure(open)));
        button.setGraphic((open == 0 ? Icon.DONE : Icon.LOOK).node(open == 0 ? "icon-ok" : "icon-due"));
        button.pseudoClassStateChanged(FRONT, step == steps.placeProperty().get());
    }
}
