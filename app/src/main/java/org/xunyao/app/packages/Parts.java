package org.xunyao.app.packages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;

/// Small pieces that the side column is made of.
final class Parts {
    private Parts() {}

    /// A part with its title.
    static VBox section(String title, Node... content) {
        var head = new Label(title);
        head.getStyleClass().add("t-bold");
        var section = new VBox(head);
        section.getChildren().addAll(content);
        section.getStyleClass().add("side-section");
        return section;
    }

    /// A name on the left, a value on the right.
    static HBox pair(String name, String value) {
        Label left = Buttons.ellipsised(name);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        var right = new Label(value);
        right.getStyleClass().add("fg-2");
        right.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(left, right);
        row.getStyleClass().add("side-pair");
        return row;
    }

    /// A sentence over as many lines as it takes.
    static Label sentence(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A sentence behind an icon.
    static HBox told(Icon icon, String iconStyle, Node words) {
        var row = new HBox(icon.node("icon-14", iconStyle), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().add("side-told");
        return row;
    }

    /// A field with the button that fills it by the system's own dialogue.
    static VBox path(String label, TextField field, Button choose) {
        var name = new Label(label);
        name.setLabelFor(field);
        name.getStyleClass().addAll("t-small", "fg-3");
        var frame = new HBox(field);
        frame.getStyleClass().add("field");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(frame, Priority.ALWAYS);
        field.setAccessibleText(label);
        var row = new HBox(frame, choose);
        row.getStyleClass().add("side-field");
        var box = new VBox(name, row);
        box.getStyleClass().add("side-labelled");
        return box;
    }

    /// How far a task is, with the way to stop it.
    static HBox progress(Job job, Button cancel) {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        job.stateProperty().subscribe(state -> {
            if (state instanceof JobState.Running running) {
                bar.setProgress(running.share());
            }
        });
        var row = new HBox(bar, cancel);
        row.getStyleClass().add("side-field");
        return row;
    }
}
