package org.xunyao.ui.task;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Texts;

/// The tasks, each with its name, how far it is, and a way to stop it. Stands in a popover and full size
/// in settings.
public final class TaskList extends VBox {
    private final Tasks tasks;
    private final Texts texts;
    private final Label count = new Label();
    private final VBox rows = new VBox();

    /// @param tasks are followed as they come and go
    public TaskList(Tasks tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
        getStyleClass().add("popover");
        var title = new Label(texts.of("task.title"));
        title.getStyleClass().add("t-bold");
        count.getStyleClass().addAll("t-small", "fg-3");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, count, gap, Buttons.ghost(texts.of("task.clear"), tasks::clearEnded));
        head.getStyleClass().add("popover-head");
        getChildren().addAll(head, rows);
        tasks.jobs().addListener((ListChangeListener<Job>) change -> refill());
        refill();
    }

    private void refill() {
        rows.getChildren().setAll(tasks.jobs().stream().map(this::row).toList());
        long running = tasks.jobs().stream()
                .filter(job -> job.stateProperty().get() instanceof JobState.Running)
                .count();
        count.setText(running == 0 ? texts.of("task.none") : texts.of("task.running", Texts.figure(running)));
    }

    private Node row(Job job) {
        Label name = Buttons.ellipsised(job.name(), "t-bold");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button way = Buttons.normal("", () -> act(job));
        var first = new HBox(name, gap, way);
        first.getStyleClass().add("line");
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        var words = new Label();
        words.getStyleClass().addAll("t-small", "fg-3");
        words.setWrapText(true);
        var row = new VBox(first, bar, words);
        row.getStyleClass().add("task-row");
        if (!job.afterCancel().isEmpty()) {
            var after = new Label(job.afterCancel());
            after.getStyleClass().addAll("t-small", "fg-3");
            after.setWrapText(true);
            row.getChildren().add(after);
        }
        job.stateProperty().subscribe(state -> show(state, new Row(job.name(), way, bar, words)));
        return row;
    }

    private record Row(String name, Button way, ProgressBar bar, Label words) {}

    private void show(JobState state, Row row) {
        boolean running = state instanceof JobState.Running;
        row.bar().setVisible(running);
        row.bar().setManaged(running);
        row.way().setText(texts.of(running ? "task.cancel" : "task.dismiss"));
        row.way().setAccessibleText(running ? texts.of("task.cancel.of", row.name()) : texts.of("task.dismiss"));
        row.words().getStyleClass().remove("fg-red");
        switch (state) {
            case JobState.Running now -> {
                row.bar().setProgress(now.share());
                row.words().setText(now.sentence().isEmpty() ? texts.of("task.waiting") : now.sentence());
            }
            case JobState.Done _ -> row.words().setText(texts.of("task.done"));
            case JobState.Cancelled _ -> row.words().setText(texts.of("task.cancelled"));
            case JobState.Failed failed -> {
                row.words().setText(texts.fault(failed.code()));
                row.words().getStyleClass().add("fg-red");
            }
        }
    }

    private void act(Job job) {
        if (job.stateProperty().get() instanceof JobState.Running) {
            job.cancel();
        } else {
            tasks.clear(job);
        }
    }
}
