package org.xunyao.app.evidence;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;

/// Small pieces that the side column is made of.
final class Pieces {
    private Pieces() {}

    static VBox section(String title, Node... content) {
        var head = new Label(title);
        head.getStyleClass().add("t-bold");
        var section = new VBox(head);
        section.getChildren().addAll(content);
        section.getStyleClass().add("evidence-section");
        return section;
    }

    /// A name above its value, which may take several lines.
    static VBox fact(String name, String value, String... styles) {
        var label = new Label(name);
        label.getStyleClass().addAll("t-small", "fg-3");
        var box = new VBox(label, sentence(value, styles));
        box.getStyleClass().add("evidence-fact");
        return box;
    }

    static Label sentence(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static HBox told(Icon icon, String iconStyle, Label words) {
        var row = new HBox(icon.node("icon-14", iconStyle), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().add("evidence-told");
        return row;
    }

    static Button keyed(String words, String key, String id, Runnable action) {
        Button button = Buttons.normal(words, action);
        button.setGraphic(new KeyCap(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId(id);
        return button;
    }

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
        row.getStyleClass().add("evidence-line");
        return row;
    }

    static ScrollPane scroll(Node content, String id, String spoken) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("evidence-scroll");
        scroll.setId(id);
        scroll.setAccessibleText(spoken);
        scroll.setFocusTraversable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
