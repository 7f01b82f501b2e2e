package org.xunyao.app.playback;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.playback.Marking.Standing;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.video.timeline.Gap;

/// Beside the picture: the three times, what would be sealed and what was, the gaps with their reasons.
final class SideColumn extends VBox {
    private static final int MOST_GAPS = 50;

    private final PlaybackModel model;
    private final PlaybackWords words;
    private final Label camera = figure("time-camera");
    private final Label arrival = figure("time-arrival");
    private final Label offset = words("time-offset");
    private final Label sealedAt = words("time-sealed");
    private final Label range = figure("mark-range");
    private final Label length = new Label();
    private final VBox gaps = new VBox();
    private final Label gapCount = new Label();
    private List<Gap> shown = List.of();

    /// @param bookmarks stand below the gaps
    SideColumn(PlaybackModel model, PlaybackWords words, Node bookmarks) {
        this.model = model;
        this.words = words;
        getStyleClass().add("playback-side");
        length.getStyleClass().addAll("t-small", "fg-3");
        length.setWrapText(true);
        gapCount.getStyleClass().addAll("t-small", "fg-3");
        gaps.getStyleClass().add("gap-list");
        var scroll = new ScrollPane(gaps);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("gap-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head(words.of("times")),
                        times(),
                        head(words.of("mark")),
                        block(range, length, new SealTold(model.marking(), words)),
                        head(words.of("gaps"), gapCount),
                        scroll,
                        head(words.of("bookmarks"), new KeyCap("K")),
                        bookmarks);
        model.marking().standingProperty().subscribe(this::standing);
        gaps(List.of());
    }

    private static Label figure(String id) {
        Label label = words(id);
        label.getStyleClass().add("t-mono");
        return label;
    }

    private static Label words(String id) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        return label;
    }

    private Node times() {
        var grid = new GridPane();
        grid.getStyleClass().add("times");
        int row = 0;
        for (Label value : List.of(camera, arrival, offset, sealedAt)) {
            var name = new Label(words.of(value.getId()));
            name.getStyleClass().addAll("t-small", "fg-3");
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row, name, value);
            row++;
        }
        return grid;
    }

    private static Node block(Node... lines) {
        var block = new VBox(lines);
        block.getStyleClass().add("side-block");
        block.setMinHeight(Region.USE_PREF_SIZE);
        return block;
    }

    private static Node head(String title, Node... more) {
        var words = new Label(title);
        words.getStyleClass().add("t-bold");
        var head = new HBox(words);
        head.getChildren().addAll(more);
        head.getStyleClass().add("side-head");
        return head;
    }

    void refresh() {
        Optional<Film> film = model.film();
        set(camera, film.flatMap(Film::cameraTime).map(words::exact).orElse("–"));
        set(
                arrival,
                film.map(open -> words.exact(open.playing().unit().arrival())).orElse(""));
        set(
                offset,
                film.map(open -> words.offset(
                                open.cameraTime(), open.playing().unit().arrival()))
                        .orElse(""));
        Optional<Marking.Range> part = film.map(model.marking()::range);
        set(
                range,
                part.map(some -> words.clock(some.from()) + " – " + words.clock(some.to()))
                        .orElse(""));
        set(
                length,
                part.map(some -> words.of(
                                model.marking().marked() ? "mark.chosen" : "mark.default", words.length(some.length())))
                        .orElse(""));
    }

    private void standing(Standing now) {
        set(
                sealedAt,
                now instanceof Standing.Done done
                        ? words.exact(done.sealed().clip().at())
                        : words.of("time.sealed.none"));
    }

    void gaps(List<Gap> next) {
        if (next.equals(shown) && !gaps.getChildren().isEmpty()) {
            return;
        }
        shown = List.copyOf(next);
        gapCount.setText(next.isEmpty() ? "" : words.of("gaps.count", next.size()));
        gaps.getChildren().clear();
        if (next.isEmpty()) {
            var none = new Label(words.of("gaps.none"));
            none.getStyleClass().addAll("t-small", "fg-3");
            none.setWrapText(true);
            gaps.getChildren().add(none);
        }
        next.reversed().stream()
                .limit(MOST_GAPS)
                .forEach(gap -> gaps.getChildren().add(row(gap)));
    }

    private Node row(Gap gap) {
        var hatch = new Region();
        hatch.getStyleClass().addAll("gap-hatch");
        var when = new Label(words.clock(gap.from()) + " – " + words.clock(gap.to()));
        when.getStyleClass().add("t-mono");
        var span = new Label(words.length(gap.length()));
        span.getStyleClass().addAll("t-small", "fg-2");
        var why = new Label(words.why(gap.why()));
        why.getStyleClass().addAll("t-small", "fg-2");
        why.setWrapText(true);
        var row = new HBox(hatch, new VBox(when, span, why));
        row.getStyleClass().add("gap-row");
        return row;
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
