package org.xunyao.app.cases.parts;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.xunyao.app.cases.matter.Withheld;
import org.xunyao.casework.procedure.Event;
import org.xunyao.ui.control.Icon;

/// The steps that the procedure allows in a case now: those of this person to choose from, the others grey
/// with who may take them (可办步骤).
public final class StepChoice extends VBox {
    private final CaseWords words;

    /// @param open the one whose form is open
    /// @param chosen called with another one
    public StepChoice(
            List<Event> offered, Event open, List<Withheld> withheld, CaseWords words, Consumer<Event> chosen) {
        this.words = words;
        getStyleClass().add("step-choice");
        setId("act-choice");
        var group = new ToggleGroup();
        for (Event event : offered) {
            var button = new RadioButton(words.of("act." + event.code()));
            button.setId("step-" + event.code());
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setSelected(event == open);
            // One stop of the Tab key; the arrow keys go through the others.
            button.setFocusTraversable(event == open);
            button.selectedProperty().subscribe((before, now) -> {
                if (now) {
                    chosen.accept(event);
                }
            });
            getChildren().add(button);
        }
        withheld(withheld);
    }

    /// Only the steps of others.
    public StepChoice(List<Withheld> withheld, CaseWords words) {
        this.words = words;
        getStyleClass().add("step-choice");
        setId("act-choice");
        withheld(withheld);
    }

    /// Puts the focus on the step whose form is open.
    public void focusChosen() {
        getChildren().stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }

    private void withheld(List<Withheld> withheld) {
        withheld.forEach(one -> getChildren().add(grey(one)));
    }

    private Label grey(Withheld one) {
        String who = words.names(one.roles().stream().map(words::role).toList());
        String said = words.of(
                one.maker() ? "withheld.maker" : "withheld",
                words.of("act." + one.event().code()),
                who);
        var label = new Label(said, Icon.LOCK.node("icon-14", "icon-quiet"));
        label.setId("withheld-" + one.event().code());
        label.setWrapText(true);
        label.getStyleClass().addAll("t-small", "fg-3");
        return label;
    }
}
