package org.xunyao.app.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.course.GuardFields;
import org.xunyao.app.cases.draft.DraftKeeper;
import org.xunyao.app.cases.draft.KeptDraft;
import org.xunyao.app.cases.matter.CourseSheet;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.matter.MatterSheet.Work;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.parts.Fields;
import org.xunyao.app.cases.parts.StepChoice;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;

/// 办理: the steps of this person, one form at a time; or whom the matter waits for.
final class ActPane extends VBox {
    private final CasesViewModel model;
    private final CaseWords words;
    private final ActFields builder;
    private final SavedLabel saved;
    private final Label said = new Label();
    private final Label kept = new Label();
    private Fields fields = new Fields();
    private boolean choosing;
    private @Nullable Shown shown;

    ActPane(CasesViewModel model, CaseWords words) {
        this.model = model;
        this.words = words;
        this.builder = new ActFields(words, model::today, model.weighing());
        this.saved = new SavedLabel(words.texts(), words.zone());
        getStyleClass().add("act-pane");
        setId("act");
        said.setId("act-said");
        said.setWrapText(true);
        said.setMinWidth(0);
        kept.setId("draft-mark");
        kept.setWrapText(true);
        model.draftMarkProperty().subscribe(this::kept);
        model.messageProperty().subscribe(this::say);
        model.eventProperty().subscribe(event -> show());
    }

    /// Shows what can be done with the matter in front. A form that is open stays as it is.
    void show() {
        Optional<Shown> now = model.sheet()
                .map(sheet ->
                        new Shown(sheet.matter().key(), model.eventProperty().get(), sheet.work()));
        if (now.isPresent() && !now.get().equals(shown)) {
            model.sheet().ifPresent(this::fill);
        } else if (now.isEmpty()) {
            getChildren().clear();
        }
        shown = now.orElse(null);
    }

    /// Puts the focus where the step begins.
    void focusFirst() {
        for (Node node : lookupAll("*")) {
            if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
                node.requestFocus();
                return;
            }
        }
    }

    private void fill(MatterSheet sheet) {
        // Who goes through the steps by the arrow keys stays among them when the form changes.
        Scene scene = getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        choosing = focused != null && focused.getParent() instanceof StepChoice;
        getChildren().clear();
        Work work = sheet.work();
        boolean nobody = work.offered().isEmpty()
                && work.awaited().isEmpty()
                && work.withheld().isEmpty();
        if (nobody) {
            getChildren().add(sentence(Icon.NOTE, words.of("await.nothing")));
        }
        work.awaited().ifPresent(event -> getChildren().add(sentence(Icon.PERSON, words.of("await." + event.code()))));
        if (sheet.course().isPresent()) {
            steps(work);
        } else if (work.offered().size() > 1) {
            getChildren().add(choice(work.offered()));
        }
        fields = model.eventProperty()
                .get()
                .flatMap(event -> model.draft().map(draft -> builder.of(event, draft, sheet)))
                .orElseGet(Fields::new);
        model.eventProperty().get().ifPresent(event -> form(sheet, event));
        getChildren().addAll(said, saved, kept);
        say(model.messageProperty().get());
    }

    private void steps(Work work) {
        var choice = model.eventProperty()
                .get()
                .map(open -> new StepChoice(work.offered(), open, work.withheld(), words, model::choose))
                .orElseGet(() -> new StepChoice(work.withheld(), words));
        getChildren().add(choice);
        if (choosing) {
            Fx.later(choice::focusChosen);
        }
    }

    /// What the program says beforehand: which line is put right, whether the penalty asks for a hearing.
    private void hints(MatterSheet sheet, Event event) {
        if (event == Event.CORRECT_ENTRY) {
            model.draft()
                    .flatMap(draft -> line(sheet, draft))
                    .ifPresent(line -> getChildren()
                            .add(sentence(
                                    Icon.NOTE,
                                    words.of(
                                            "act.correct.note",
                                            Texts.figure(line.number()),
                                            words.of("act." + line.act().event().code()),
                                            words.whole(line.day())))));
        }
        if (event == Event.APPROVE_NOTICE) {
            model.draft()
                    .ifPresent(draft -> sheet.work().hearing().ifPresent(asked -> {
                        Label hint = sentence(Icon.NOTE, "");
                        hint.setId("act-hint");
                        draft.words("penalty").subscribe(typed -> hint.setText(words.of(hearing(draft, asked))));
                        getChildren().add(hint);
                    }));
        }
    }

    private static String hearing(ActDraft draft, MatterSheet.HearingAsked asked) {
        return draft.penalty()
                .map(asked::by)
                .map(due -> due ? "hint.hearing" : "hint.hearing.none")
                .orElse("hint.hearing.unread");
    }

    private static Optional<CourseSheet.Line> line(MatterSheet sheet, ActDraft draft) {
        String number = draft.words(ActDraft.LINE).get();
        return sheet.course().stream()
                .flatMap(course -> course.lines().stream())
                .filter(line -> Integer.toString(line.number()).equals(number))
                .findFirst();
    }

    private void form(MatterSheet sheet, Event event) {
        if (event == Event.REGISTER_CLUE) {
            getChildren()
                    .add(sentence(
                            Icon.NOTE,
                            words.of(
                                    "act.register.note",
                                    words.whole(sheet.matter().day()))));
        }
        Button go = Buttons.primary(words.of("act." + event.code()), model::submit);
        go.setId("act-go");
        go.setGraphic(new HBox(new KeyCap("Ctrl"), new KeyCap("Enter")));
        go.getGraphic().getStyleClass().add("key-pair");
        go.setContentDisplay(ContentDisplay.RIGHT);
        model.recovered().ifPresent(kept -> getChildren().add(recovered(kept)));
        getChildren().add(fields);
        hints(sheet, event);
        getChildren().add(go);
    }

    /// What came back after the program ended before the step was taken.
    private Node recovered(KeptDraft found) {
        Label told = sentence(Icon.NOTE, words.of("draft.found", words.moment(found.at())));
        told.setId("draft-found");
        Button drop = Buttons.normal(words.of("draft.drop"), model::discard);
        drop.setId("draft-drop");
        return new VBox(told, drop);
    }

    private void kept(DraftKeeper.Mark mark) {
        kept.setText(
                switch (mark) {
                    case DraftKeeper.Mark.Untouched _ -> "";
                    case DraftKeeper.Mark.Keeping _ -> words.of("draft.keeping");
                    case DraftKeeper.Mark.Kept(var at) -> words.of("draft.kept", words.moment(at));
                    case DraftKeeper.Mark.Failed(String code) ->
                        words.of("draft.failed", words.texts().fault(code));
                });
        boolean failed = mark instanceof DraftKeeper.Mark.Failed;
        kept.getStyleClass().setAll("label", "t-small", failed ? "fg-red" : "fg-3");
        kept.setVisible(!kept.getText().isEmpty());
        kept.setManaged(!kept.getText().isEmpty());
    }

    private Node choice(List<Event> offered) {
        Event open = model.eventProperty().get().orElse(offered.getFirst());
        var control = new SegmentedControl<>(offered, event -> words.of("act." + event.code() + ".short"), open);
        control.setId("act-choice");
        control.valueProperty().subscribe((before, now) -> model.choose(now));
        return control;
    }

    private static Label sentence(Icon icon, String words) {
        var label = new Label(words, icon.node("icon-quiet"));
        label.setWrapText(true);
        label.setId("act-note");
        label.getStyleClass().add("t-reading");
        return label;
    }

    private void say(CaseMessage message) {
        fields.right();
        said.getStyleClass().removeAll("fg-red", "fg-ok");
        said.getStyleClass().add(message instanceof CaseMessage.Done ? "fg-ok" : "fg-red");
        String sentence = switch (message) {
            case CaseMessage.None _ -> "";
            case CaseMessage.Saving _ -> {
                saved.saving();
                yield "";
            }
            case CaseMessage.Done done -> {
                saved.saved(done.saved());
                // What was typed is used up: the next look at this matter builds its form anew.
                shown = null;
                yield words.of("done." + done.event().code());
            }
            case CaseMessage.Blocked blocked -> blocked(blocked.obstacles());
            case CaseMessage.Overtaken _ -> {
                saved.failed();
                yield words.of("race.said");
            }
            case CaseMessage.Unreadable unreadable -> unreadable(unreadable.field());
            case CaseMessage.Fault fault -> {
                if (fault.saving()) {
                    saved.failed();
                }
                yield words.texts().fault(fault.code());
            }
        };
        boolean told = model.lastSavedProperty().get().isPresent()
                || message instanceof CaseMessage.Saving
                || message instanceof CaseMessage.Blocked
                || message instanceof CaseMessage.Overtaken
                || message instanceof CaseMessage.Fault;
        saved.setVisible(told);
        saved.setManaged(told);
        said.setText(sentence);
        said.setVisible(!sentence.isEmpty());
        said.setManaged(!sentence.isEmpty());
    }

    // Each obstacle stands under the field that it is about; the rest stands below the form.
    private String blocked(List<Obstacle> obstacles) {
        saved.failed();
        Map<String, List<Obstacle>> byField = new HashMap<>();
        for (Obstacle one : obstacles) {
            byField.merge(GuardFields.of(one.guard(), fields::has), List.of(one), ActPane::joined);
        }
        byField.forEach((field, its) -> fields.wrong(field, words.obstacles(its)));
        return words.obstacles(byField.getOrDefault("", List.of()));
    }

    private static List<Obstacle> joined(List<Obstacle> one, List<Obstacle> more) {
        var all = new ArrayList<>(one);
        all.addAll(more);
        return all;
    }

    private String unreadable(String field) {
        String own = "unreadable." + field;
        String sentence = words.of(words.texts().has(own) ? own : "unreadable");
        fields.wrong(field, sentence);
        return fields.has(field) ? "" : sentence;
    }

    private record Shown(String key, Optional<Event> event, Work work) {}
}
