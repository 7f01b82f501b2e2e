package org.xunyao.app.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.course.CourseFields;
import org.xunyao.app.cases.course.StepForm;
import org.xunyao.app.cases.course.StepForms;
import org.xunyao.app.cases.course.Weigher;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.matter.MatterSheet.Work;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.parts.Fields;
import org.xunyao.casework.FilingApplication.Condition;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Officer;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.procedure.Event;

/// The fields of each step, bound to the draft.
final class ActFields {
    private static final int LINE = 200;
    private static final int AREA = 4000;

    private final CaseWords words;
    private final Supplier<LocalDate> today;
    private final Optional<CasePorts.Weighing> weighing;

    /// @param today stands beforehand in the days of steps after filing
    /// @param weighing where fines are weighed
    ActFields(CaseWords words, Supplier<LocalDate> today, Optional<CasePorts.Weighing> weighing) {
        this.weighing = weighing;
        this.words = words;
        this.today = today;
    }

    Fields of(Event event, ActDraft draft, MatterSheet sheet) {
        return StepForms.of(event)
                .map(form -> new CourseFields(words, today.get(), event.code(), penalties(event, sheet))
                        .of(
                                form.fields(),
                                draft::words,
                                draft.officers(),
                                new CourseFields.Staff(sheet.work().officers(), sheet.names())))
                .orElseGet(() -> of(event, draft, sheet.work()));
    }

    private CourseFields.Penalties penalties(Event event, MatterSheet sheet) {
        Optional<Penalty> told = sheet.file()
                .filter(file -> event == Event.DECIDE)
                .flatMap(file -> file.course().newest(Notice.ApproveNotice.class))
                .map(Notice.ApproveNotice::penalty);
        Optional<Weigher> weigher = weighing.map(rooms ->
                rooms.of(sheet.file().map(file -> file.head().number().text()).orElse("")));
        return new CourseFields.Penalties(weigher, told);
    }

    private Fields of(Event event, ActDraft draft, Work work) {
        List<Officer> officers = work.officers();
        var fields = new Fields();
        switch (event) {
            case REGISTER_CLUE -> {}
            case STOP_CLOCK -> stop(fields, draft, work.stops());
            case START_VERIFY -> officers(fields, draft, officers);
            case EXTEND_VERIFY, CLOSE_CLUE -> reason(fields, draft);
            case APPLY_FILING -> apply(fields, draft);
            case APPROVE_FILING -> {
                officers(fields, draft, officers);
                fields.add(
                        "noConflict",
                        tick(
                                "no-conflict",
                                words.of("field.noConflict"),
                                draft.noConflictProperty()::set,
                                draft.noConflictProperty().get()));
            }
            case REJECT_FILING -> {
                ground(fields, draft);
                reason(fields, draft);
            }
            case TRANSFER_OUT -> {
                fields.line("receiver", words.of("field.receiver"), "", draft.words("receiver"), LINE);
                reason(fields, draft);
            }
            case CORRECT_ENTRY -> {
                fields.line(
                        StepForm.DAY,
                        words.of("field.on.correctEntry"),
                        words.of("field.day.prompt"),
                        draft.words(StepForm.DAY),
                        LINE);
                reason(fields, draft);
            }
            default -> throw new IllegalStateException("no form of " + event);
        }
        return fields;
    }

    private void apply(Fields fields, ActDraft draft) {
        fields.line("cause", words.of("field.cause"), words.of("field.cause.prompt"), draft.words("cause"), LINE);
        fields.area("findings", words.of("field.findings"), draft.words("findings"), AREA);
        var conditions = new VBox();
        conditions.getStyleClass().add("ticks");
        for (Condition condition : Condition.values()) {
            conditions
                    .getChildren()
                    .add(member(
                            "condition-" + condition.name(),
                            words.of("condition." + condition.name()),
                            draft.conditions(),
                            condition));
        }
        fields.add("conditions", words.of("field.conditions"), conditions);
        fields.line("day", words.of("field.day"), words.of("field.day.prompt"), draft.words("day"), LINE);
        fields.add(
                "harmedLife",
                tick(
                        "harmed-life",
                        words.of("field.harmedLife"),
                        draft.harmedLifeProperty()::set,
                        draft.harmedLifeProperty().get()));
    }

    private void officers(Fields fields, ActDraft draft, List<Officer> officers) {
        var ticks = new VBox();
        ticks.getStyleClass().add("ticks");
        for (Officer officer : officers) {
            String said = words.of("field.officer", officer.name(), officer.badge());
            ticks.getChildren().add(member("officer-" + officer.badge(), said, draft.officers(), officer.id()));
        }
        if (officers.isEmpty()) {
            ticks.getChildren().add(new Label(words.of("field.officers.none")));
        }
        fields.add("officers", words.of("field.officers"), ticks);
    }

    private void reason(Fields fields, ActDraft draft) {
        fields.area("reason", words.of("field.reason"), draft.words("reason"), AREA);
    }

    private void ground(Fields fields, ActDraft draft) {
        one(fields, "ground", List.of(Lead.Ground.values()), draft.groundProperty(), Lead.Ground::name);
    }

    private void stop(Fields fields, ActDraft draft, List<String> stops) {
        one(fields, "stop", stops, draft.stopProperty(), code -> code);
        fields.line("document", words.of("field.document"), "", draft.words("document"), LINE);
        fields.line("from", words.of("field.from"), words.of("field.day.prompt"), draft.words("from"), LINE);
        fields.line("to", words.of("field.to"), words.of("field.day.prompt"), draft.words("to"), LINE);
        fields.pair();
    }

    /// One of several, as radio buttons. A code that the words do not know stands for itself.
    private <T> void one(
            Fields fields, String name, List<T> choices, ObjectProperty<@Nullable T> value, Function<T, String> code) {
        var group = new ToggleGroup();
        var buttons = new VBox();
        buttons.getStyleClass().add("ticks");
        for (T choice : choices) {
            String key = name + '.' + code.apply(choice);
            var button = new RadioButton(words.texts().has(key) ? words.of(key) : code.apply(choice));
            button.setId(name + '-' + code.apply(choice));
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setSelected(choice.equals(value.get()));
            button.selectedProperty().subscribe(chosen -> {
                if (chosen) {
                    value.set(choice);
                }
            });
            buttons.getChildren().add(button);
        }
        fields.add(name, words.of("field." + name), buttons);
    }

    private static <T> Node member(String id, String said, ObservableSet<T> set, T value) {
        return tick(id, said, on -> change(set, value, on), set.contains(value));
    }

    private static <T> void change(ObservableSet<T> set, T value, boolean in) {
        if (in) {
            set.add(value);
        } else {
            set.remove(value);
        }
    }

    private static Node tick(String id, String said, Consumer<Boolean> changed, boolean on) {
        var box = new CheckBox(said);
        box.setId(id);
        box.setWrapText(true);
        box.setSelected(on);
        box.selectedProperty().subscribe((before, now) -> changed.accept(now));
        return box;
    }
}
