package org.xunyao.app.cases.summary;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.xunyao.app.cases.parts.Fields;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.casework.summary.SpotEvent;

/// The fields of one step, bound to what is typed. Big enough for a finger.
final class StepFields {
    private final SpotModel model;
    private final SpotWords words;
    private final SpotTyped typed;
    private final Fields fields = new Fields();

    StepFields(SpotModel model, SpotWords words, SpotTyped typed, SpotEvent step) {
        this.model = model;
        this.words = words;
        this.typed = typed;
        SpotForms.of(step, violations()).forEach(this::add);
    }

    Fields node() {
        return fields;
    }

    private List<String> violations() {
        SpotPorts.Law law = model.ports().law();
        return law.penalties().violations(law.today().get()).stream()
                .filter(Violation::summary)
                .map(Violation::id)
                .toList();
    }

    private void add(SpotField field) {
        String label = words.of("field." + field.id());
        switch (field.kind()) {
            case LINE -> fields.line(field.id(), label, prompt(field), typed.words(field.id()), field.most());
            case TEXT ->
                fields.area(field.id(), label, typed.words(field.id()), field.most())
                        .setPrefRowCount(2);
            case TICK -> fields.add(field.id(), tick(field, label));
            case CHOICE -> fields.add(field.id(), label, choice(field, label));
        }
    }

    private String prompt(SpotField field) {
        String key = "prompt." + field.id();
        return words.texts().has(key) ? words.of(key) : "";
    }

    private Node tick(SpotField field, String label) {
        var box = new CheckBox(label);
        box.setId("field-" + field.id());
        box.setWrapText(true);
        box.setSelected(typed.said(field.id()).equals(SpotForms.YES));
        box.selectedProperty().subscribe(ticked -> typed.words(field.id()).set(ticked ? SpotForms.YES : ""));
        return box;
    }

    private Node choice(SpotField field, String label) {
        var box = new ComboBox<String>(FXCollections.observableArrayList(field.choices()));
        box.setId("field-" + field.id());
        box.setAccessibleText(label);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String key) {
                return key == null ? "" : said(field, key);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        String before = typed.said(field.id());
        box.setValue(field.choices().contains(before) ? before : null);
        box.valueProperty()
                .addListener((of, old, now) -> Optional.ofNullable(now).ifPresent(key -> chosen(field, key)));
        return box;
    }

    private void chosen(SpotField field, String key) {
        if (field.id().equals("violation")) {
            model.violation(key);
        } else {
            typed.words(field.id()).set(key);
        }
    }

    private String said(SpotField field, String key) {
        if (field.id().equals("violation")) {
            SpotPorts.Law law = model.ports().law();
            return law.penalties()
                    .violation(key, law.today().get())
                    .map(Violation::name)
                    .orElse(key);
        }
        return words.of("choice." + field.id() + "." + key);
    }
}
