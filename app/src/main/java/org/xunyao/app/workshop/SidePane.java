package org.xunyao.app.workshop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.xunyao.supervision.workshop.Demotion;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.Suggestion;
import org.xunyao.ui.side.SideBlocks;

/// The side of the workshop: what dismissed alarms suggest, and every version that ever was.
final class SidePane extends VBox {
    private static final int DIGITS = 9;

    private final WorkshopViewModel model;
    private final WorkshopWords words;
    private final VBox suggested = new VBox();
    private final VBox versions = new VBox();

    SidePane(WorkshopViewModel model, WorkshopWords words) {
        this.model = model;
        this.words = words;
        suggested.getStyleClass().add("workshop-entries");
        suggested.setId("workshop-suggestions");
        versions.getStyleClass().add("workshop-entries");
        versions.setId("workshop-versions");
        var body = new VBox(
                SideBlocks.section(
                        words.of("suggestions"),
                        SideBlocks.sentence(words.of("suggestions.rule"), "t-small", "fg-2"),
                        suggested),
                SideBlocks.section(words.of("versions"), versions));
        getStyleClass().add("side-pane");
        getChildren().add(SideBlocks.scroll(body, "workshop-side", words.of("side")));
        model.suggestionsProperty().subscribe(this::suggest);
        model.keptProperty().subscribe(this::suggest);
        model.chosenProperty().subscribe(this::list);
        suggest();
    }

    private void suggest() {
        var nodes = new ArrayList<Node>();
        List<Suggestion> all = model.suggestionsProperty().get();
        for (int i = 0; i < all.size(); i++) {
            Suggestion one = all.get(i);
            nodes.add(SideBlocks.sentence(words.suggestion(one), "t-small"));
            boolean useful = one instanceof Suggestion.Longer
                    || one instanceof Suggestion.OtherHours
                    || one instanceof Suggestion.Redraw;
            if (useful && i < DIGITS) {
                String way = one instanceof Suggestion.Longer ? "suggest.take" : "suggest.zone";
                nodes.add(SideBlocks.line(SideBlocks.keyed(
                        words.of(way), Integer.toString(i + 1), "workshop-take-" + (i + 1), () -> model.take(one))));
            }
        }
        if (nodes.isEmpty()) {
            String none = model.keptProperty().get().isEmpty() ? "suggestions.unread" : "suggestions.none";
            nodes.add(SideBlocks.sentence(words.of(none), "t-small", "fg-2"));
        }
        suggested.getChildren().setAll(nodes);
    }

    /// Takes the suggestion of a digit.
    void take(int digit) {
        List<Suggestion> all = model.suggestionsProperty().get();
        if (digit <= all.size()) {
            model.take(all.get(digit - 1));
        }
    }

    private void list() {
        var nodes = new ArrayList<Node>();
        model.chosenProperty().get().ifPresent(line -> {
            for (RuleVersion version : line.versions().reversed()) {
                nodes.add(SideBlocks.sentence(words.version(version), "t-small", version.open() ? "fg" : "fg-2"));
            }
            nodes.add(SideBlocks.sentence(words.of("versions.shipped"), "t-small", "fg-2"));
            for (Demotion demotion : line.demotions().reversed()) {
                nodes.add(SideBlocks.sentence(words.lifted(demotion), "t-small", "fg-2"));
            }
        });
        versions.getChildren().setAll(nodes);
    }
}
