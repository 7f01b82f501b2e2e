package org.xunyao.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// One choice out of two to six, all visible. It is one stop of the Tab key; the arrow keys change the
/// choice.
///
/// @param <T> what is chosen
public final class SegmentedControl<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<T> choices;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final ObjectProperty<T> value;

    /// @param words what stands on each segment
    /// @param chosen must be one of the choices
    public SegmentedControl(List<T> choices, Function<T, String> words, T chosen) {
        this.choices = List.copyOf(choices);
        this.value = new SimpleObjectProperty<>(this, "value", chosen);
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        for (T choice : this.choices) {
            buttons.add(segment(choice, words.apply(choice)));
        }
        getChildren().setAll(buttons);
        value.subscribe(this::mark);
        group.selectedToggleProperty().subscribe(this::took);
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// The choice; may be set from outside.
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private ToggleButton segment(T choice, String words) {
        var button = new ToggleButton(words);
        button.setToggleGroup(group);
        button.setUserData(choice);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void mark(T chosen) {
        for (ToggleButton button : buttons) {
            boolean on = chosen.equals(button.getUserData());
            button.setSelected(on);
            button.setFocusTraversable(on);
        }
    }

    private void took(Toggle toggle) {
        int at = buttons.indexOf(toggle);
        // A second click on the chosen segment would leave none chosen.
        if (at < 0) {
            mark(value.get());
        } else {
            value.set(choices.get(at));
        }
    }

    private void walk(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) {
            return;
        }
        int next = Math.clamp(choices.indexOf(value.get()) + (long) step, 0, choices.size() - 1);
        value.set(choices.get(next));
        buttons.get(next).requestFocus();
        event.consume();
    }
}
