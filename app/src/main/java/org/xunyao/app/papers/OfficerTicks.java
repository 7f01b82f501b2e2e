package org.xunyao.app.papers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.xunyao.documents.Officer;

/// Officers of the matter, each with a box to tick. Whoever already stands in the document is offered too.
final class OfficerTicks extends FlowPane {
    private final PaperModel model;
    private final String field;
    private final List<CheckBox> boxes = new ArrayList<>();

    OfficerTicks(PaperModel model, String field, PaperWords words) {
        this.model = model;
        this.field = field;
        getStyleClass().add("paper-choices");
        Set<String> lines = new LinkedHashSet<>();
        model.matter().officers().forEach(officer -> lines.add(line(officer)));
        model.matter().writing().writer().ifPresent(writer -> lines.add(line(writer)));
        model.typed(field).lines().forEach(lines::add);
        lines.forEach(line -> boxes.add(box(line)));
        getChildren().setAll(boxes);
        if (boxes.isEmpty()) {
            var none = new Label(words.of("officers.none"));
            none.getStyleClass().addAll("t-small", "fg-3");
            none.setWrapText(true);
            getChildren().add(none);
        }
    }

    void fill() {
        List<String> ticked = model.typed(field).lines().toList();
        for (CheckBox box : boxes) {
            box.setSelected(ticked.contains((String) box.getUserData()));
            box.setDisable(model.frozen());
        }
    }

    private CheckBox box(String line) {
        String[] parts = line.split("\t", -1);
        var box = new CheckBox(parts[0] + " " + parts[1]);
        box.setId("field-" + field + "-" + parts[1]);
        box.setUserData(line);
        box.setOnAction(event -> model.type(field, ticked()));
        return box;
    }

    private String ticked() {
        return String.join(
                "\n",
                boxes.stream()
                        .filter(CheckBox::isSelected)
                        .map(box -> (String) box.getUserData())
                        .toList());
    }

    private static String line(Officer officer) {
        return officer.name() + "\t" + officer.badge() + "\t" + officer.unit();
    }
}
