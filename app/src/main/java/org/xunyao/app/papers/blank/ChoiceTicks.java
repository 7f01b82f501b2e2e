package org.xunyao.app.papers.blank;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Shape;

/// What may be chosen, each with a box as on the paper. Where only one may be, ticking it takes the other back,
/// and ticking it again leaves none.
public final class ChoiceTicks extends FlowPane {
    private final Blank blank;
    private final Field<?, ?> field;
    private final List<CheckBox> boxes = new ArrayList<>();

    /// @param field gives the choices
    public ChoiceTicks(Blank blank, Field<?, ?> field) {
        this.blank = blank;
        this.field = field;
        getStyleClass().add("paper-choices");
        for (String choice : field.choices()) {
            var box = new CheckBox(blank.words("choice." + field.id() + "." + choice));
            box.setId("field-" + field.id() + "-" + choice);
            box.setUserData(choice);
            box.setWrapText(true);
            box.setOnAction(event -> chosen(box));
            boxes.add(box);
        }
        getChildren().setAll(boxes);
    }

    /// Reads the boxes anew.
    public void fill() {
        List<String> chosen = List.of(blank.typed().split(",", -1));
        for (CheckBox box : boxes) {
            box.setSelected(chosen.contains((String) box.getUserData()));
            box.setDisable(blank.frozen());
        }
    }

    private void chosen(CheckBox box) {
        if (field.shape() == Shape.ONE_OF && box.isSelected()) {
            boxes.stream().filter(other -> !other.equals(box)).forEach(other -> other.setSelected(false));
        }
        blank.type(String.join(
                ",",
                boxes.stream()
                        .filter(CheckBox::isSelected)
                        .map(each -> (String) each.getUserData())
                        .toList()));
    }
}
