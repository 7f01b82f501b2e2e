package org.xunyao.app.papers;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Shape;

/// What may be chosen, each with a box as on the paper. Where only one may be, ticking it takes the other back,
/// and ticking it again leaves none.
final class ChoiceTicks extends FlowPane {
    private final PaperModel model;
    private final Field<?, ?> field;
    private final List<CheckBox> boxes = new ArrayList<>();

    ChoiceTicks(PaperModel model, PaperWords words, Field<?, ?> field) {
        this.model = model;
        this.field = field;
        getStyleClass().add("paper-choices");
        for (String choice : field.choices()) {
            var box = new CheckBox(words.of("choice." + field.id() + "." + choice));
            box.setId("field-" + field.id() + "-" + choice);
            box.setUserData(choice);
            box.setWrapText(true);
            box.setOnAction(event -> chosen(box));
            boxes.add(box);
        }
        getChildren().setAll(boxes);
    }

    void fill() {
        List<String> chosen = List.of(model.typed(field.id()).split(",", -1));
        for (CheckBox box : boxes) {
            box.setSelected(chosen.contains((String) box.getUserData()));
            box.setDisable(model.frozen());
        }
    }

    private void chosen(CheckBox box) {
        if (field.shape() == Shape.ONE_OF && box.isSelected()) {
            boxes.stream().filter(other -> !other.equals(box)).forEach(other -> other.setSelected(false));
        }
        model.type(
                field.id(),
                String.join(
                        ",",
                        boxes.stream()
                                .filter(CheckBox::isSelected)
                                .map(each -> (String) each.getUserData())
                                .toList()));
    }
}
