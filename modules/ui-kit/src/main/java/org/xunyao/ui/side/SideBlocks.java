package org.xunyao.ui.side;

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

/// The blocks that side columns and forms are built of: titled parts, facts, sentences, fields, progress.
public final class SideBlocks {
    private SideBlocks() {}

    /// A part with its title.
    public static VBox section(String title, Node... content) {
        var head = new Label(title);
        head.getStyleClass().add("t-bold");
        var section = new VBox(head);
        section.getChildren().addAll(content);
        section.getStyleClass().add("side-section");
        return section;
    }

    /// A name above its value, which may take several lines.
    public static VBox fact(String name, String value, String... styles) {
        var box = new VBox(name(name), sentence(value, styles));
        box.getStyleClass().add("side-fact");
        return box;
    }

    /// A name on the left, a short value on the right.
    public static HBox pair(String name, String value) {
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
    public static Label sentence(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Words behind an icon.
    public static HBox told(Icon icon, String iconStyle, Node words) {
        var row = new HBox(icon.node("icon-14", iconStyle), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().add("side-told");
        return row;
    }

    /// A button that shows the key that presses it.
    public static Button keyed(Button button, String key, String id) {
        button.setGraphic(new KeyCap(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId(id);
        return button;
    }

    /// An ordinary button that shows the key that presses it.
    public static Button keyed(String words, String key, String id, Runnable action) {
        return keyed(Buttons.normal(words, action), key, id);
    }

    /// Buttons, or a field and its buttons, on one line.
    public static HBox line(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("side-line");
        return row;
    }

    /// A text field in its frame with buttons behind it.
    ///
    /// @param name what the field asks for; stands in it while it is empty
    public static HBox framed(TextField field, String id, String name, Button... behind) {
        field.setId(id);
        field.setPromptText(name);
        HBox row = line(frame(field, name));
        row.getChildren().addAll(behind);
        return row;
    }

    /// A labelled text field with the button that fills it by the system's own dialogue.
    public static VBox path(String words, TextField field, Button choose) {
        Label label = name(words);
        label.setLabelFor(field);
        var box = new VBox(label, line(frame(field, words), choose));
        box.getStyleClass().add("side-labelled");
        return box;
    }

    /// How far a task is, with the way to stop it.
    public static HBox progress(Job job, Button cancel) {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        job.stateProperty().subscribe(state -> {
            if (state instanceof JobState.Running running) {
                bar.setProgress(running.share());
            }
        });
        return line(bar, cancel);
    }

    /// The same with a sentence that says what is being done.
    ///
    /// @param id of the sentence
    public static VBox progressTold(Job job, Button cancel, String id) {
        Label words = sentence("", "fg-2");
        words.setId(id);
        job.stateProperty().subscribe(state -> {
            if (state instanceof JobState.Running running) {
                words.setText(running.sentence());
            }
        });
        var box = new VBox(progress(job, cancel), words);
        box.getStyleClass().add("side-lines");
        return box;
    }

    /// Content that may be taller than its place.
    ///
    /// @param spoken what a screen reader calls it
    public static ScrollPane scroll(Node content, String id, String spoken) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        scroll.setId(id);
        scroll.setAccessibleText(spoken);
        scroll.setFocusTraversable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// An empty stretch that pushes its neighbours apart.
    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label name(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("t-small", "fg-3");
        return label;
    }

    private static HBox frame(TextField field, String spoken) {
        field.setAccessibleText(spoken);
        var frame = new HBox(field);
        frame.getStyleClass().add("field");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(frame, Priority.ALWAYS);
        return frame;
    }
}
