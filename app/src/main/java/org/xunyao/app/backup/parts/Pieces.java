package org.xunyao.app.backup.parts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;

/// Small pieces that the backup's screens are made of.
public final class Pieces {
    private Pieces() {}

    /// A part with its title.
    public static VBox section(String title, Node... content) {
        var head = new Label(title);
        head.getStyleClass().add("t-bold");
        var section = new VBox(head);
        section.getChildren().addAll(content);
        section.getStyleClass().add("backup-section");
        return section;
    }

    /// A name above its value, which may take several lines.
    public static VBox fact(String name, String value, String... styles) {
        var label = new Label(name);
        label.getStyleClass().addAll("t-small", "fg-3");
        var box = new VBox(label, sentence(value, styles));
        box.getStyleClass().add("backup-fact");
        return box;
    }

    /// A sentence over as many lines as it takes.
    public static Label sentence(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A sentence behind an icon.
    public static HBox told(Icon icon, String iconStyle, Label words) {
        var row = new HBox(icon.node("icon-14", iconStyle), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().add("backup-told");
        return row;
    }

    /// A button with the key that presses it.
    public static Button keyed(Button button, String key, String id) {
        button.setGraphic(new KeyCap(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId(id);
        return button;
    }

    /// A text field with its edge and a button behind it.
    public static HBox framed(TextField field, String id, String name, Button... behind) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(name);
        var frame = new HBox(field);
        frame.getStyleClass().add("field");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(frame, Priority.ALWAYS);
        var row = new HBox(frame);
        row.getChildren().addAll(behind);
        row.getStyleClass().add("backup-line");
        return row;
    }

    /// How far a task is, in words and as a bar, and the way to stop it.
    public static VBox progress(Job job, Button cancel) {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label words = sentence("", "fg-2");
        words.setId("backup-phase");
        job.stateProperty().subscribe(state -> {
            if (state instanceof JobState.Running running) {
                bar.setProgress(running.share());
                words.setText(running.sentence());
            }
        });
        var row = new HBox(bar, cancel);
        row.getStyleClass().add("backup-line");
        var box = new VBox(row, words);
        box.getStyleClass().add("backup-lines");
        return box;
    }

    /// Content that may be taller than the window.
    public static ScrollPane scroll(Node content, String id, String spoken) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("backup-scroll");
        scroll.setId(id);
        scroll.setAccessibleText(spoken);
        scroll.setFocusTraversable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// An empty stretch that pushes apart.
    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// A label that is cut with an ellipsis.
    public static Label cell(String words, String... styles) {
        return Buttons.ellipsised(words, styles);
    }
}
