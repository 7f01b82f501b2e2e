package org.xunyao.app.cases.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.parts.Fields;
import org.xunyao.casework.Officer;
import org.xunyao.casework.course.Penalty;

/// Builds the fields of a form from their specs, bound to what is typed.
public final class CourseFields {
    private static final int LINE = 200;
    private static final int AREA = 4000;

    private final CaseWords words;
    private final LocalDate today;
    private final String code;
    private final Penalties penalties;

    /// @param today stands beforehand in a day that is asked for
    /// @param code of the step, for names that it gives its fields
    /// @param penalties what the lines of a penalty draw on
    public CourseFields(CaseWords words, LocalDate today, String code, Penalties penalties) {
        this.penalties = penalties;
        this.words = words;
        this.today = today;
        this.code = code;
    }

    /// Of steps without lines of a penalty.
    public CourseFields(CaseWords words, LocalDate today, String code) {
        this(words, today, code, new Penalties(Optional.empty(), Optional.empty()));
    }

    /// Who can be named.
    ///
    /// @param officers with certificates
    /// @param staff everybody's name
    public record Staff(List<Officer> officers, Map<PersonId, String> staff) {
        /// Copies both.
        public Staff {
            officers = List.copyOf(officers);
            staff = Map.copyOf(staff);
        }
    }

    /// What the lines of a penalty draw on.
    ///
    /// @param weigher where fines are weighed, if there is such a place
    /// @param told what the party was told, if a decision follows it
    public record Penalties(Optional<Weigher> weigher, Optional<Penalty> told) {}

    /// The fields.
    ///
    /// @param typed what is typed into a field, by its name
    /// @param people who are ticked
    /// @param staff who can be named
    public Fields of(
            List<FieldSpec> specs,
            Function<String, StringProperty> typed,
            ObservableSet<PersonId> people,
            Staff staff) {
        var fields = new Fields();
        for (FieldSpec spec : specs) {
            StringProperty value = typed.apply(spec.name());
            switch (spec.kind()) {
                case DAY -> {
                    if (value.get().isEmpty()) {
                        value.set(today.toString());
                    }
                    fields.line(spec.name(), name(spec), words.of("field.day.prompt"), value, LINE);
                }
                case DAY_OR_NONE, DAY_LATER ->
                    fields.line(spec.name(), name(spec), words.of("field.day.prompt"), value, LINE);
                case LINE -> fields.line(spec.name(), name(spec), "", value, LINE);
                case MONEY -> fields.line(spec.name(), name(spec), words.of("field.money.prompt"), value, LINE);
                case COUNT -> fields.line(spec.name(), name(spec), "", value, LINE);
                case AREA -> fields.area(spec.name(), name(spec), value, AREA);
                case TICK -> fields.add(spec.name(), tick(spec, value));
                case ONE -> fields.add(spec.name(), name(spec), one(spec, value));
                case SOME -> fields.add(spec.name(), name(spec), some(spec, value));
                case PEOPLE -> fields.add(spec.name(), name(spec), people(people, staff.officers()));
                case PERSON -> fields.add(spec.name(), name(spec), person(spec, value, staff.staff()));
                case LINES -> fields.add(spec.name(), name(spec), new LinesEditor(spec, value, words, penalties));
                case WEIGHED -> throw new IllegalStateException("a cell of a line: " + spec.name());
            }
        }
        return fields;
    }

    private String name(FieldSpec spec) {
        return ActWords.field(words, spec.name(), code);
    }

    private Node tick(FieldSpec spec, StringProperty value) {
        CheckBox box = box("tick-" + spec.name(), name(spec), value.get().equals(Typed.YES));
        box.selectedProperty().subscribe((before, now) -> value.set(now ? Typed.YES : ""));
        return box;
    }

    private Node one(FieldSpec spec, StringProperty value) {
        var group = new ToggleGroup();
        var buttons = ticks();
        for (String code : spec.choices()) {
            var button = new RadioButton(choice(spec, code));
            button.setId(spec.name() + '-' + code);
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setSelected(code.equals(value.get()));
            button.selectedProperty().subscribe((before, now) -> {
                if (now) {
                    value.set(code);
                }
            });
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private Node some(FieldSpec spec, StringProperty value) {
        var boxes = ticks();
        for (String code : spec.choices()) {
            CheckBox box = box(
                    spec.name() + '-' + code, choice(spec, code), chosen(value).contains(code));
            box.selectedProperty().subscribe((before, now) -> {
                Set<String> codes = chosen(value);
                if (now) {
                    codes.add(code);
                } else {
                    codes.remove(code);
                }
                value.set(String.join(Typed.BETWEEN_CHOICES, codes));
            });
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private Node person(FieldSpec spec, StringProperty value, Map<PersonId, String> staff) {
        var box = new ComboBox<String>();
        box.setId("field-" + spec.name());
        box.setAccessibleText(name(spec));
        staff.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> box.getItems().add(one.getKey().value().toString()));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String id) {
                return id == null || id.isEmpty() ? "" : staff.getOrDefault(new PersonId(UUID.fromString(id)), id);
            }

            @Override
            public String fromString(@Nullable String typed) {
                throw new IllegalStateException("a person is not typed");
            }
        });
        if (box.getItems().contains(value.get())) {
            box.setValue(value.get());
        }
        box.valueProperty().subscribe((before, chosen) -> value.set(chosen == null ? "" : chosen));
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Node people(ObservableSet<PersonId> people, List<Officer> officers) {
        var boxes = ticks();
        for (Officer officer : officers) {
            String said = words.of("field.officer", officer.name(), officer.badge());
            CheckBox box = box("officer-" + officer.badge(), said, people.contains(officer.id()));
            box.selectedProperty().subscribe((before, now) -> {
                if (now) {
                    people.add(officer.id());
                } else {
                    people.remove(officer.id());
                }
            });
            boxes.getChildren().add(box);
        }
        if (officers.isEmpty()) {
            boxes.getChildren().add(new Label(words.of("field.officers.none")));
        }
        return boxes;
    }

    private String choice(FieldSpec spec, String code) {
        return words.of(spec.said() + '.' + code);
    }

    private static Set<String> chosen(StringProperty value) {
        var codes = new ArrayList<>(List.of(value.get().split(Typed.BETWEEN_CHOICES, -1)));
        codes.removeIf(String::isEmpty);
        return new LinkedHashSet<>(codes);
    }

    private static VBox ticks() {
        var box = new VBox();
        box.getStyleClass().add("ticks");
        return box;
    }

    private static CheckBox box(String id, String said, boolean on) {
        var box = new CheckBox(said);
        box.setId(id);
        box.setWrapText(true);
        box.setSelected(on);
        return box;
    }
}
