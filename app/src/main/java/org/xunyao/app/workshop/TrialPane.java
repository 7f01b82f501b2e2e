package org.xunyao.app.workshop;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.supervision.workshop.Comparison;
import org.xunyao.supervision.workshop.Comparison.Effect;
import org.xunyao.supervision.workshop.Comparison.Line;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.task.Job;

/// The middle of the workshop: the version in force and what it is worth, a form for other figures, and what they
/// would have done, occasion by occasion.
final class TrialPane extends VBox {
    private final WorkshopViewModel model;
    private final WorkshopWords words;
    private final Label title = Buttons.ellipsised("", "t-bold");
    private final Label current = SideBlocks.sentence("");
    private final Label precision = SideBlocks.sentence("", "t-small", "fg-2");
    private final Label demoted = SideBlocks.sentence("", "t-small", "fg-due");
    private final PrecisionBar bar = new PrecisionBar();
    private final TextField sustained = new TextField();
    private final TextField merge = new TextField();
    private final TextField reason = new TextField();
    private final SegmentedControl<Integer> days;
    private final Label effect = SideBlocks.sentence("", "t-bold");
    private final Label ground = SideBlocks.sentence("", "t-small", "fg-2");
    private final Label told = SideBlocks.sentence("", "fg-2");
    private final VBox progress = new VBox();
    private final SheetTable<Line> lines;

    TrialPane(WorkshopViewModel model, WorkshopWords words) {
        this.model = model;
        this.words = words;
        this.days = new SegmentedControl<>(
                WorkshopViewModel.DAYS, count -> words.of("days", Integer.toString(count)), model.days());
        this.lines = table();
        days.setId("workshop-days");
        days.valueProperty().subscribe(model::span);
        title.setId("workshop-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title, days);
        head.getStyleClass().add("panel-head");
        name(current, "workshop-current");
        name(precision, "workshop-precision");
        name(demoted, "workshop-demoted");
        name(effect, "workshop-effect");
        name(ground, "workshop-ground");
        name(told, "workshop-told");
        bar.setId("workshop-bar");
        var worth = new VBox(current, precision, bar, demoted);
        worth.getStyleClass().add("workshop-part");
        var found = new VBox(effect, ground, told, progress);
        found.getStyleClass().add("workshop-part");
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(head, worth, form(), found, lines);
        getStyleClass().addAll("panel", "beside-side");
        setMinWidth(0);
        model.chosenProperty().subscribe(this::head);
        model.effectProperty().subscribe(this::fill);
        model.keptProperty().subscribe(this::fill);
        model.readingProperty().subscribe(this::reading);
        model.toldProperty().subscribe(this::say);
        // A runnable hears of changes only, and nothing was read yet.
        head();
        fill();
    }

    private static void name(Label label, String id) {
        label.setId(id);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
    }

    private Node form() {
        sustained.textProperty().bindBidirectional(model.sustainedProperty());
        merge.textProperty().bindBidirectional(model.mergeProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        var powers = model.powers();
        var figures = SideBlocks.line(
                labelled(sustained, "workshop-sustained", words.of("form.sustained")),
                labelled(merge, "workshop-merge", words.of("form.merge")),
                SideBlocks.keyed(words.of("form.read"), "R", "workshop-read", model::read));
        var part = new VBox(figures);
        if (powers.propose() || powers.approve() || powers.lift()) {
            part.getChildren().add(SideBlocks.framed(reason, "workshop-reason", words.of("form.reason")));
            var buttons = SideBlocks.line();
            if (powers.propose()) {
                buttons.getChildren()
                        .addAll(
                                SideBlocks.keyed(
                                        words.of("form.propose"), "Ctrl S", "workshop-propose", model::propose),
                                ofOpen(SideBlocks.keyed(
                                        words.of("form.again"), "T", "workshop-again", model::rehearse)));
            }
            if (powers.approve()) {
                buttons.getChildren()
                        .add(ofOpen(
                                SideBlocks.keyed(words.of("form.approve"), "A", "workshop-approve", model::approve)));
            }
            if (powers.lift()) {
                Button lift = SideBlocks.keyed(words.of("form.lift"), "U", "workshop-lift", model::lift);
                lift.disableProperty().bind(missing(line -> line.demoted().isPresent()));
                buttons.getChildren().add(lift);
            }
            part.getChildren().add(buttons);
        }
        part.getStyleClass().addAll("workshop-part", "workshop-form");
        return part;
    }

    /// A button that has something to do only where a version waits.
    private Button ofOpen(Button button) {
        button.disableProperty().bind(missing(line -> line.open().isPresent()));
        return button;
    }

    private ObservableValue<Boolean> missing(Predicate<RuleLine> wanted) {
        return model.chosenProperty().map(line -> line.filter(wanted).isEmpty());
    }

    private static HBox labelled(TextField field, String id, String name) {
        var label = new Label(name);
        label.getStyleClass().addAll("t-small", "fg-3");
        label.setMinWidth(USE_PREF_SIZE);
        HBox framed = SideBlocks.framed(field, id, name);
        HBox.setHgrow(framed, Priority.ALWAYS);
        var row = new HBox(label, framed);
        row.getStyleClass().add("workshop-field");
        HBox.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    /// Where figures are typed.
    TextField figures() {
        return sustained;
    }

    /// What keys walk through.
    SheetTable<Line> lines() {
        return lines;
    }

    /// The next choice of days.
    void turnDays() {
        int next = (WorkshopViewModel.DAYS.indexOf(days.valueProperty().get()) + 1) % WorkshopViewModel.DAYS.size();
        days.valueProperty().set(WorkshopViewModel.DAYS.get(next));
    }

    private SheetTable<Line> table() {
        var table = new SheetTable<Line>("workshop-lines", words.of("lines"));
        table.speak(line -> words.moment(line.from()) + "，" + words.place(line.camera()) + "，"
                + words.of("effect." + line.effect().name()));
        table.fixed(words.of("column.time"), 124, line -> Buttons.ellipsised(words.moment(line.from()), "t-mono"));
        table.sharing(words.of("column.place"), 110, 0.24, line -> Buttons.ellipsised(words.place(line.camera())));
        table.sharing(words.of("column.raised"), 110, 0.24, line -> Buttons.ellipsised(raised(line)));
        table.sharing(words.of("column.would"), 120, 0.32, line -> Buttons.ellipsised(would(line)));
        table.sharing(
                words.of("column.effect"),
                96,
                0.2,
                line -> Buttons.ellipsised(words.of("effect." + line.effect().name()), style(line.effect())));
        return table;
    }

    private String raised(Line line) {
        return line.raised().map(words::outcome).orElseGet(() -> words.of("raised.none"));
    }

    private String would(Line line) {
        return line.would()
                .map(words::would)
                .orElseGet(() -> words.of(line.effect() == Effect.UNSAID ? "would.unsaid" : "would.none"));
    }

    private static String style(Effect effect) {
        return switch (effect) {
            case REMOVED, ADDED -> "t-bold";
            case STAYS, UNSAID, UNRAISED -> "fg-2";
        };
    }

    private void head() {
        Optional<RuleLine> line = model.chosenProperty().get();
        title.setText(
                line.map(one -> words.of("title", one.row().rule(), one.row().scenario(), words.scope(one)))
                        .orElseGet(() -> words.of("none")));
        current.setText(line.map(words::current).orElse(""));
        precision.setText(line.map(words::precisionWhole).orElse(""));
        demoted.setText(line.flatMap(RuleLine::demoted).map(words::demoted).orElse(""));
        bar.setVisible(line.isPresent());
        var limits = model.terms().limits();
        line.ifPresent(one -> bar.show(one.worth(), limits.target(), limits.demote()));
    }

    private void fill() {
        Optional<Comparison> found = model.effectProperty().get();
        Optional<Rehearsed> kept = model.keptProperty().get();
        effect.setText(found.filter(one -> !one.seen().isZero())
                .map(one -> words.of("preview", words.effect(one)))
                .orElse(""));
        ground.setText(found.flatMap(one -> kept.map(read -> words.ground(one, read)))
                .orElseGet(() -> words.of(kept.isPresent() ? "ground.figures" : "ground.unread")));
        lines.getItems().setAll(found.map(Comparison::lines).orElse(List.of()));
        String empty = kept.isEmpty()
                ? "lines.unread"
                : found.filter(one -> !one.seen().isZero()).isPresent() ? "lines.none" : "lines.nothing";
        lines.setPlaceholder(model.readingProperty()
                .get()
                .<Node>map(this::running)
                .orElseGet(() -> new EmptyState(words.of(empty), words.of(empty + ".more"))));
    }

    /// What stands in the table while looks are read.
    private Node running(Job job) {
        var state = new EmptyState(words.of("lines.reading"), words.of("lines.reading.more"));
        var far = new Label();
        far.getStyleClass().addAll("t-mono", "fg-2");
        far.setId("workshop-far");
        far.textProperty().bind(job.stateProperty().map(words::far));
        state.getChildren().add(far);
        return state;
    }

    private void reading() {
        fill();
        Optional<Job> job = model.readingProperty().get();
        progress.getChildren()
                .setAll(job.map(running -> List.<Node>of(SideBlocks.progressTold(
                                running,
                                SideBlocks.keyed(words.of("read.cancel"), "Esc", "workshop-cancel", model::cancel),
                                "workshop-progress")))
                        .orElse(List.of()));
    }

    private void say() {
        told.setText(model.toldProperty().get().orElse(""));
    }
}
