package org.xunyao.app.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.task.TaskList;
import org.xunyao.ui.text.Texts;

/// What lies over the workspace for a moment: palette, keys, tasks, notices. One at a time; Esc or a
/// click beside it takes it away and gives the focus back.
final class Overlays extends StackPane {
    private final Services services;
    private final Texts texts;
    private final List<Palette.Entry> entries;
    private @Nullable Node before;

    Overlays(Services services, List<Palette.Entry> entries) {
        this.services = services;
        this.texts = services.texts();
        this.entries = entries;
        getStyleClass().add("overlays");
        setVisible(false);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    void palette() {
        var palette = new Palette(entries, texts, this::close);
        open(palette, Pos.TOP_CENTER);
        palette.focusField();
    }

    void keys() {
        var sheet = new KeySheet(texts);
        open(sheet, Pos.CENTER);
        sheet.requestFocus();
    }

    void tasks() {
        open(new TaskList(services.tasks(), texts), Pos.TOP_RIGHT);
    }

    void notices() {
        var list = new VBox();
        list.getStyleClass().add("popover");
        var head = new HBox(title(texts.of("header.bell")), Buttons.ghost(texts.of("notices.clear"), () -> {
            services.notices().clearAll();
            close();
        }));
        head.getStyleClass().add("popover-head");
        list.getChildren().add(head);
        for (Notice notice : services.notices().said()) {
            var fact = new Label(notice.fact());
            fact.setWrapText(true);
            var row = new VBox(fact);
            notice.more().ifPresent(more -> row.getChildren().add(small(more)));
            row.getStyleClass().add("task-row");
            list.getChildren().add(row);
        }
        if (services.notices().said().isEmpty()) {
            var none = new VBox(small(texts.of("notices.none")));
            none.getStyleClass().add("task-row");
            list.getChildren().add(none);
        }
        open(list, Pos.TOP_RIGHT);
    }

    void close() {
        getChildren().clear();
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void open(VBox node, Pos place) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        node.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(node);
        setAlignment(node, place);
        setVisible(true);
    }

    private static Label title(String words) {
        var title = new Label(words);
        title.getStyleClass().add("t-bold");
        return title;
    }

    private static Label small(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("t-small", "fg-3");
        label.setWrapText(true);
        return label;
    }
}
