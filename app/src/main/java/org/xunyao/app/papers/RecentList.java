package org.xunyao.app.papers;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.papers.recent.PaperHead;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.fx.Fx;

/// The documents worked on last, one line each, with the way to the next page under them.
final class RecentList extends ScrollPane {
    private static final int NOWHERE = -1;

    private final PapersViewModel model;
    private final PaperWords words;
    private final VBox lines = new VBox();
    private final Button more;
    // Where the cursor goes when the lines that were asked for come.
    private int goOn = NOWHERE;

    RecentList(PapersViewModel model, PaperWords words) {
        this.model = model;
        this.words = words;
        more = Buttons.normal(words.of("recent.more"), this::more);
        more.setId("papers-more");
        var title = new Label(words.of("recent.title"));
        title.getStyleClass().add("t-workspace");
        var begin = new Label(words.of("empty.more"));
        begin.getStyleClass().add("fg-2");
        begin.setWrapText(true);
        // In the on-site mode papers are begun beside this list.
        begin.visibleProperty().bind(model.onsite().onProperty().not());
        begin.managedProperty().bind(begin.visibleProperty());
        lines.getStyleClass().add("papers-recent-lines");
        var rows = new VBox(title, begin, lines, more);
        rows.setId("recent");
        rows.getStyleClass().add("papers-recent");
        setContent(rows);
        getStyleClass().add("papers-recent-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.recent().heads().forEach(head -> lines.getChildren().add(row(head)));
        model.recent().heads().addListener(this::changed);
        model.recent().wholeProperty().subscribe(whole -> {
            more.setVisible(!whole);
            more.setManaged(!whole);
        });
    }

    private void more() {
        goOn = lines.getChildren().size();
        model.more();
    }

    private void changed(ListChangeListener.Change<? extends PaperHead> change) {
        List<Node> shown = lines.getChildren();
        while (change.next()) {
            if (change.wasRemoved()) {
                shown.subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                        .clear();
            }
            if (change.wasAdded()) {
                List<Node> added =
                        change.getAddedSubList().stream().map(this::row).toList();
                shown.addAll(change.getFrom(), added);
                if (change.getFrom() == goOn) {
                    Fx.later(added.getFirst()::requestFocus);
                }
            }
        }
        goOn = NOWHERE;
    }

    private Node row(PaperHead head) {
        String state =
                head.issued() ? head.number().orElseGet(() -> words.of("state.issued")) : words.of("state.draft");
        var name = new Label(words.kind(head.kind()));
        name.getStyleClass().add("t-bold");
        name.setMinWidth(USE_PREF_SIZE);
        var about = Buttons.ellipsised(head.about(), "fg-2");
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMaxWidth(Double.MAX_VALUE);
        var said = new Label(state);
        said.getStyleClass().add(head.issued() ? "fg-ok" : "fg-2");
        said.setMinWidth(USE_PREF_SIZE);
        var when = new Label(words.when(head.at()));
        when.getStyleClass().addAll("t-small", "fg-3");
        when.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(name, about, said, when);
        line.getStyleClass().add("papers-row-line");
        var row = new Button();
        row.setGraphic(line);
        row.getStyleClass().setAll("button", "ghost", "papers-row");
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(32));
        row.setAccessibleText(words.kind(head.kind()) + " " + head.about() + " " + state);
        row.setOnAction(event -> model.open(head.id()));
        return row;
    }
}
