package org.xunyao.app.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.parts.Fields;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;

/// 加入证据: which file, what it is, where from, and the device's clock; then how far it is sealed.
final class IntakeForm extends VBox {
    private static final int MOST_PATH = 1000;

    private final CaseWords words;
    private final FileChoice chooser;
    private final Runnable close;
    private final Label said = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox progress = new HBox();
    private Subscription following = Subscription.EMPTY;
    private Subscription jobFollowing = Subscription.EMPTY;
    private @Nullable IntakeModel model;
    private @Nullable Fields fields;
    private @Nullable TextField path;

    IntakeForm(CaseWords words, FileChoice chooser, Runnable close) {
        this.words = words;
        this.chooser = chooser;
        this.close = close;
        getStyleClass().add("intake");
        setId("intake");
        said.setId("intake-said");
        said.setWrapText(true);
        said.getStyleClass().add("fg-red");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = Buttons.normal(words.of("intake.stop"), this::stop);
        stop.setId("intake-stop");
        progress.getStyleClass().add("intake-progress");
        progress.getChildren().addAll(bar, stop);
        visible(progress, false);
        say("", false);
    }

    void focusFirst() {
        if (path != null) {
            path.requestFocus();
        }
    }

    /// Shows the file on its way into this matter. What is shown already is left as it is.
    void show(IntakeModel shown) {
        if (shown == model) {
            return;
        }
        model = shown;
        following.unsubscribe();
        fill(shown);
        following = Subscription.combine(
                shown.flawProperty().subscribe(this::flawed),
                shown.faultProperty()
                        .subscribe(code -> say(code.map(words.texts()::fault).orElse(""), false)),
                shown.jobProperty().subscribe(this::follow));
    }

    void submit() {
        IntakeModel front = model;
        if (front != null) {
            front.submit(words.of("intake.task", front.words("path").get().strip()), words.of("intake.after"));
        }
    }

    private void stop() {
        if (model != null) {
            model.cancel();
        }
    }

    private void fill(IntakeModel shown) {
        var form = new Fields();
        form.add("way", words.of("intake.way"), choice("way", TakingRecord.Way.values(), shown.wayProperty()));
        form.add("what", words.of("intake.what"), choice("what", TakingRecord.What.values(), shown.whatProperty()));
        TextField file = form.line(
                "path", words.of("intake.path"), words.of("intake.path.prompt"), shown.words("path"), MOST_PATH);
        beside(file, Buttons.normal(words.of("intake.browse"), () -> browse(shown)));
        line(form, shown, "provider");
        line(form, shown, "device");
        form.pair();
        line(form, shown, "time");
        line(form, shown, "offset");
        form.pair();
        Button go = Buttons.primary(words.of("intake.go"), this::submit);
        go.setId("intake-go");
        var buttons = new HBox(go, Buttons.ghost(words.of("intake.close"), close));
        buttons.getStyleClass().add("intake-buttons");
        var note = new Label(words.of("intake.note"));
        note.setWrapText(true);
        note.getStyleClass().addAll("t-small", "fg-3");
        fields = form;
        path = file;
        getChildren().setAll(form, said, progress, buttons, note);
    }

    private void line(Fields form, IntakeModel shown, String name) {
        form.line(
                name,
                words.of("intake." + name),
                words.of("intake." + name + ".prompt"),
                shown.words(name),
                TakingRecord.MOST);
    }

    private static void beside(TextField field, Button button) {
        button.setId("browse");
        if (field.getParent() instanceof HBox edge && edge.getParent() instanceof VBox place) {
            int at = place.getChildren().indexOf(edge);
            HBox.setHgrow(edge, Priority.ALWAYS);
            place.getChildren().remove(edge);
            var row = new HBox(edge, button);
            row.getStyleClass().add("intake-path");
            place.getChildren().add(at, row);
        }
    }

    private <E extends Enum<E>> Node choice(String prefix, E[] choices, ObjectProperty<E> value) {
        var control = new SegmentedControl<>(
                List.copyOf(Arrays.asList(choices)), one -> words.of(prefix + '.' + one.name()), value.get());
        control.setId("choice-" + prefix);
        control.valueProperty().bindBidirectional(value);
        return control;
    }

    private void browse(IntakeModel shown) {
        chooser.choose(getScene().getWindow(), words.of("intake.path"))
                .ifPresent(file -> shown.words("path").set(file.toString()));
    }

    private void flawed(Optional<String> flaw) {
        Fields form = fields;
        if (form != null) {
            form.right();
            flaw.ifPresent(name -> {
                form.wrong(name, words.of("intake.flaw." + name));
                if (lookup("#field-" + name) instanceof Region field) {
                    field.requestFocus();
                }
            });
        }
    }

    private void follow(Optional<Job> job) {
        jobFollowing.unsubscribe();
        jobFollowing = job.map(one -> one.stateProperty().subscribe(this::told)).orElse(Subscription.EMPTY);
        if (job.isEmpty()) {
            visible(progress, false);
        }
    }

    private void told(JobState state) {
        visible(progress, state instanceof JobState.Running);
        switch (state) {
            case JobState.Running running -> {
                bar.setProgress(running.share());
                say("", false);
            }
            case JobState.Done _ -> say(words.of("intake.done"), true);
            case JobState.Cancelled _ -> say(words.of("intake.cancelled"), false);
            case JobState.Failed failed -> say(words.texts().fault(failed.code()), false);
        }
    }

    private void say(String sentence, boolean well) {
        said.getStyleClass().removeAll("fg-red", "fg-ok");
        said.getStyleClass().add(well ? "fg-ok" : "fg-red");
        said.setGraphic((well ? Icon.DONE : Icon.ERROR).node("icon-14", well ? "icon-ok" : "icon-red"));
        said.setText(sentence);
        visible(said, !sentence.isEmpty());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
