package org.xunyao.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A column of facts: icon, label, sentence, note.
public final class FactList extends VBox {
    /// An empty list.
    public FactList() {
        getStyleClass().add("fact-list");
    }

    /// Shows these facts instead of what stood there.
    public void show(List<Fact> facts) {
        getChildren().setAll(facts.stream().map(FactList::row).toList());
        if (!facts.isEmpty()) {
            getChildren().getLast().getStyleClass().add("last");
        }
    }

    private static Node row(Fact fact) {
        var icon = new StackPane(fact.icon().node("icon-20", fact.level().style()));
        icon.getStyleClass().add("fact-icon");
        var label = new Label(fact.label());
        label.getStyleClass().add("fact-label");
        var sentence = new Label(fact.sentence());
        sentence.getStyleClass().add("t-reading");
        sentence.setWrapText(true);
        var words = new VBox(sentence);
        fact.note().ifPresent(note -> {
            var small = new Label(note);
            small.getStyleClass().add("fact-note");
            small.setWrapText(true);
            words.getChildren().add(small);
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(icon, label, words);
        row.getStyleClass().add("fact-row");
        row.setAccessibleText(fact.label() + " " + fact.sentence());
        return row;
    }
}
