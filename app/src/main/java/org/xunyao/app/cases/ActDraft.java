package org.xunyao.app.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.course.StepForm;
import org.xunyao.app.cases.course.StepForms;
import org.xunyao.app.cases.course.Typed;
import org.xunyao.app.cases.course.UnreadableException;
import org.xunyao.app.cases.matter.CaseAct;
import org.xunyao.casework.FilingApplication.Condition;
import org.xunyao.casework.FilingApplication.Content;
import org.xunyao.casework.Lead.Ground;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.calendar.ClockStop;

/// What is typed and ticked for one step of one matter. It stays with them until the step is taken. Nothing
/// is ticked beforehand.
public final class ActDraft {
    /// Number of the line that a correction is about.
    static final String LINE = "line";

    private static final String WORDS = "words.";
    private static final String OFFICERS = "officers";
    private static final String CONDITIONS = "conditions";
    private static final String HARMED = "harmedLife";
    private static final String NO_CONFLICT = "noConflict";
    private static final String STOP = "stop";
    private static final String GROUND = "ground";
    private static final String TRUE = "true";
    private static final Set<String> FILLED = Set.of(WORDS + StepForm.DAY, WORDS + LINE);

    private final Map<String, StringProperty> words = new HashMap<>();
    private final ObservableSet<PersonId> officers = FXCollections.observableSet();
    private final ObservableSet<Condition> conditions = FXCollections.observableSet();
    private final BooleanProperty harmedLife = new SimpleBooleanProperty(this, "harmedLife");
    private final BooleanProperty noConflict = new SimpleBooleanProperty(this, "noConflict");
    private final ObjectProperty<@Nullable String> stop = new SimpleObjectProperty<>(this, "stop");
    private final ObjectProperty<@Nullable Ground> ground = new SimpleObjectProperty<>(this, "ground");

    private Runnable changed = () -> {};

    ActDraft() {
        officers.addListener((SetChangeListener<PersonId>) change -> changed.run());
        conditions.addListener((SetChangeListener<Condition>) change -> changed.run());
        harmedLife.subscribe((was, is) -> changed.run());
        noConflict.subscribe((was, is) -> changed.run());
        stop.subscribe((was, is) -> changed.run());
        ground.subscribe((was, is) -> changed.run());
    }

    /// Tells of every change from now on.
    void onChange(Runnable told) {
        changed = told;
    }

    /// What stands in it, by field, without empty ones.
    Map<String, String> text() {
        var text = new HashMap<String, String>();
        words.forEach((field, typed) -> put(text, WORDS + field, typed.get()));
        put(
                text,
                OFFICERS,
                joined(officers.stream().map(person -> person.value().toString())));
        put(text, CONDITIONS, joined(conditions.stream().map(Condition::name)));
        put(text, HARMED, harmedLife.get() ? TRUE : "");
        put(text, NO_CONFLICT, noConflict.get() ? TRUE : "");
        put(text, STOP, stop.get() == null ? "" : stop.get());
        put(text, GROUND, ground.get() == null ? "" : ground.get().name());
        // The day stands there by itself, and so does the line that a correction is about.
        return FILLED.containsAll(text.keySet()) ? Map.of() : text;
    }

    /// Takes up what was kept; what this program does not know is left.
    void take(Map<String, String> kept) {
        kept.forEach((field, typed) -> {
            if (field.startsWith(WORDS)) {
                words(field.substring(WORDS.length())).set(typed);
            }
        });
        parts(kept, OFFICERS, UUID::fromString).map(PersonId::new).forEach(officers::add);
        parts(kept, CONDITIONS, Condition::valueOf).forEach(conditions::add);
        harmedLife.set(kept.containsKey(HARMED));
        noConflict.set(kept.containsKey(NO_CONFLICT));
        stop.set(kept.get(STOP));
        parts(kept, GROUND, Ground::valueOf).forEach(ground::set);
    }

    private static void put(Map<String, String> text, String field, String typed) {
        if (!typed.isEmpty()) {
            text.put(field, typed);
        }
    }

    private static String joined(Stream<String> parts) {
        return parts.sorted().collect(Collectors.joining(" "));
    }

    private static <T> Stream<T> parts(Map<String, String> kept, String field, Function<String, T> read) {
        String text = kept.getOrDefault(field, "");
        return text.isEmpty()
                ? Stream.empty()
                : Stream.of(text.split(" ", -1)).flatMap(part -> {
                    try {
                        return Stream.of(read.apply(part));
                    } catch (IllegalArgumentException unknown) {
                        return Stream.empty();
                    }
                });
    }

    /// Words of a field: `cause`, `findings`, `day`, `reason`, `receiver`, `document`, `from`, `to`, and the
    /// fields of a {@link StepForm}.
    public StringProperty words(String field) {
        return words.computeIfAbsent(field, name -> {
            var typed = new SimpleStringProperty(this, name, "");
            typed.subscribe((was, is) -> changed.run());
            return typed;
        });
    }

    /// The officers named.
    public ObservableSet<PersonId> officers() {
        return officers;
    }

    /// The conditions ticked.
    public ObservableSet<Condition> conditions() {
        return conditions;
    }

    /// Whether the conduct touches life, health and safety and did harm.
    public BooleanProperty harmedLifeProperty() {
        return harmedLife;
    }

    /// Whether it is declared that nobody named has to withdraw.
    public BooleanProperty noConflictProperty() {
        return noConflict;
    }

    /// Code of the reason for which the clock stops; null until one is chosen.
    public ObjectProperty<@Nullable String> stopProperty() {
        return stop;
    }

    /// On what ground a case is left unfiled; null until one is chosen.
    public ObjectProperty<@Nullable Ground> groundProperty() {
        return ground;
    }

    /// The first field that cannot be read for that step, if any.
    Optional<String> unreadable(Event event) {
        return switch (event) {
            case CORRECT_ENTRY -> day(StepForm.DAY).isEmpty() ? Optional.of(StepForm.DAY) : Optional.empty();
            case APPLY_FILING -> day("day").isEmpty() ? Optional.of("day") : Optional.empty();
            case REJECT_FILING -> ground.get() == null ? Optional.of("ground") : Optional.empty();
            case STOP_CLOCK -> unreadableStop();
            default -> StepForms.of(event).flatMap(this::unreadable);
        };
    }

    /// The penalties typed, if they can be read.
    Optional<Penalty> penalty() {
        return StepForms.penalty(field -> words(field).get());
    }

    /// The form of a step after filing, read; an {@link UnreadableException} names what cannot be.
    private CaseAct step(StepForm form) {
        var typed = new Typed(field -> words(field).get(), Set.copyOf(officers));
        return form.read(typed);
    }

    private Optional<String> unreadable(StepForm form) {
        try {
            step(form);
            return Optional.empty();
        } catch (UnreadableException field) {
            return Optional.of(field.field());
        }
    }

    private Optional<CaseAct> correction() {
        return day(StepForm.DAY).map(right -> new CaseAct.Correct(Integer.parseInt(said(LINE)), right, said("reason")));
    }

    /// The step as it stands, if it can be read.
    Optional<CaseAct> act(Event event) {
        return switch (event) {
            case REGISTER_CLUE -> Optional.of(new CaseAct.Register());
            case START_VERIFY -> Optional.of(new CaseAct.StartVerify(Set.copyOf(officers)));
            case EXTEND_VERIFY -> Optional.of(new CaseAct.Extend(said("reason")));
            case APPLY_FILING -> day("day").map(this::apply);
            case APPROVE_FILING -> Optional.of(new CaseAct.Approve(Set.copyOf(officers), noConflict.get()));
            case REJECT_FILING ->
                Optional.ofNullable(ground.get()).map(chosen -> new CaseAct.Reject(chosen, said("reason")));
            case CLOSE_CLUE -> Optional.of(new CaseAct.Close(said("reason")));
            case TRANSFER_OUT -> Optional.of(new CaseAct.Transfer(said("receiver"), said("reason")));
            case STOP_CLOCK -> unreadableStop().isPresent() ? Optional.empty() : stopped();
            case CORRECT_ENTRY -> correction();
            default ->
                StepForms.of(event).filter(form -> unreadable(form).isEmpty()).map(this::step);
        };
    }

    private Optional<String> unreadableStop() {
        Optional<LocalDate> from = day("from");
        Optional<LocalDate> to = day("to");
        if (stop.get() == null) {
            return Optional.of("stop");
        }
        if (from.isEmpty()) {
            return Optional.of("from");
        }
        return to.isEmpty() || to.get().isBefore(from.get()) ? Optional.of("to") : Optional.empty();
    }

    private Optional<CaseAct> stopped() {
        return Optional.ofNullable(stop.get())
                .flatMap(why -> day("from")
                        .flatMap(from -> day("to").map(to -> new ClockStop(from, to, why, said("document")))))
                .map(CaseAct.StopClock::new);
    }

    private CaseAct apply(LocalDate day) {
        return new CaseAct.Apply(
                new Content(said("cause"), said("findings"), Set.copyOf(conditions), day, harmedLife.get()));
    }

    private String said(String field) {
        return words(field).get().strip();
    }

    private Optional<LocalDate> day(String field) {
        return Typed.date(said(field));
    }
}
