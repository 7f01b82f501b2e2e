package org.xunyao.app.people.matrix;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.people.matrix.PowerSheet.ActionLine;
import org.xunyao.app.people.parts.Loading;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// Roles times actions, and why for the chosen cell. Up and down choose the action, left and right the role.
public final class MatrixPane extends HBox {
    private final MatrixViewModel model;
    private final PeopleWords words;
    private final ListView<ActionLine> list = new ListView<>();
    private final HBox heads = new HBox();
    private final StackPane place = new StackPane();
    private final StackPane side = new StackPane();
    private final TextField filter = new TextField();
    private final Label count = new Label();

    /// @param words of the screen
    public MatrixPane(MatrixViewModel model, PeopleWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("people-page");
        VBox.setVgrow(place, Priority.ALWAYS);
        var panel = new VBox(head(), place);
        panel.getStyleClass().addAll("panel", "people-panel");
        panel.setMinWidth(0);
        HBox.setHgrow(panel, Priority.ALWAYS);
        side.getStyleClass().addAll("panel", "people-side");
        getChildren().addAll(panel, side);
        list.setId("matrix-list");
        list.setAccessibleText(words.of("tab.MATRIX"));
        list.getStyleClass().add("matrix-list");
        list.setItems(model.lines());
        list.setCellFactory(made -> new MatrixRow(model, words));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        follow();
    }

    /// Puts the cursor into the table.
    public void focusFirst() {
        list.requestFocus();
    }

    private Node head() {
        filter.setId("matrix-filter");
        filter.setPromptText(words.of("matrix.filter"));
        filter.setAccessibleText(words.of("matrix.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var edge = new HBox(Icon.SEARCH.node("icon-quiet"), filter);
        edge.getStyleClass().addAll("field", "people-filter");
        var legend = new Label(words.of("matrix.legend"), Icon.LOOK.node("icon-14", "icon-late"));
        legend.getStyleClass().addAll("t-small", "fg-2");
        legend.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("t-small", "fg-3");
        count.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(edge, legend, SideBlocks.gap(), count);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private void follow() {
        model.sheetProperty().subscribe(this::columns);
        model.loadingProperty().subscribe(this::listed);
        model.lines().addListener((ListChangeListener<ActionLine>) change -> {
            listed(model.loadingProperty().get());
            Fx.later(this::mark);
        });
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                model.choose(line);
            }
        });
        model.lineProperty().subscribe(line -> {
            Fx.later(this::mark);
            explain();
        });
        model.columnProperty().subscribe(this::explain);
    }

    private void columns(Optional<PowerSheet> sheet) {
        var action = new Label(words.of("matrix.action"));
        action.getStyleClass().addAll("t-small", "fg-3", "matrix-action");
        action.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(action, Priority.ALWAYS);
        heads.getStyleClass().setAll("matrix-heads");
        heads.getChildren().setAll(action);
        sheet.ifPresent(all -> all.roles().forEach(role -> {
            var name = new Label(role.name());
            name.setWrapText(true);
            name.getStyleClass().addAll("t-small", "fg-2", "matrix-role");
            heads.getChildren().add(name);
        }));
        var bar = new Region();
        bar.getStyleClass().add("matrix-bar");
        heads.getChildren().add(bar);
    }

    private void listed(Loading loading) {
        int all =
                model.sheetProperty().get().map(sheet -> sheet.actions().size()).orElse(0);
        count.setText(words.of("filter.count", Texts.figure(model.lines().size()), Texts.figure(all)));
        Node state = switch (loading) {
            case Loading.Reading _ -> new StackPane();
            case Loading.Failed failed ->
                new EmptyState(
                        words.of("matrix.unread"),
                        words.texts().fault(failed.code()),
                        Buttons.normal(words.of("again"), model::refresh));
            case Loading.There _
            when model.lines().isEmpty() -> new EmptyState(words.of("matrix.none"), words.of("people.none.more"));
            case Loading.There _ -> table();
        };
        place.getChildren().setAll(state);
    }

    private Node table() {
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(heads, list);
    }

    private void mark() {
        model.lineProperty().get().ifPresent(line -> {
            int at = model.lines().indexOf(line);
            if (at >= 0 && list.getSelectionModel().getSelectedIndex() != at) {
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(at);
            }
        });
    }

    private void explain() {
        side.getChildren()
                .setAll(model.chosen()
                        .map(chosen -> (Node) new PowerReason(
                                chosen,
                                model.sheetProperty().get().map(PowerSheet::day).orElseThrow(),
                                words))
                        .orElseGet(() -> new EmptyState(words.of("matrix.choose"), words.of("matrix.choose.more"))));
    }

    private void walk(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step != 0) {
            model.chooseColumn(model.columnProperty().get() + step);
            event.consume();
            return;
        }
        int down = event.getCode() == KeyCode.J ? 1 : event.getCode() == KeyCode.K ? -1 : 0;
        int at = list.getSelectionModel().getSelectedIndex() + down;
        if (down != 0 && at >= 0 && at < model.lines().size()) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 2));
            event.consume();
        }
    }
}
