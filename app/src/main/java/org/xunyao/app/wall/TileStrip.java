package org.xunyao.app.wall;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;

/// The line below a picture: number, shop, point, state. On a small tile it shrinks to number and state, on a
/// tiny one to number, sign and age.
final class TileStrip extends HBox {
    // Below it the name of the shop would have no room.
    private static final double STREAM_FROM = 330;

    private final Label shop;
    private final Label point;
    private final Label use = new Label();
    private final Label stream = new Label();
    private final Label state = new Label();
    private final Tooltip tip;
    private final String name;
    private Room room = Room.FULL;
    private boolean selected;

    /// How much can be said.
    enum Room {
        /// Everything.
        FULL,
        /// Number and state; the name where it is selected.
        SMALL,
        /// Number, sign of the state, age.
        TINY;

        private static final double FULL_FROM = 262;
        private static final double SMALL_FROM = 205;

        /// What a width allows.
        ///
        /// @param width of the tile in pixels; 0 before it is laid out
        static Room of(double width) {
            return width >= FULL_FROM || width <= 0 ? FULL : width >= SMALL_FROM ? SMALL : TINY;
        }
    }

    TileStrip(WallCamera camera, int number) {
        getStyleClass().add("tile-strip");
        var place = new Label(Integer.toString(number));
        place.getStyleClass().addAll("t-small", "fg-3");
        place.setMinWidth(USE_PREF_SIZE);
        shop = Buttons.ellipsised(camera.shop(), "t-small");
        point = new Label("· " + camera.point());
        point.getStyleClass().addAll("t-small", "fg-2");
        point.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        state.getStyleClass().add("tile-state");
        state.setMinWidth(USE_PREF_SIZE);
        use.getStyleClass().addAll("t-small", "tile-use");
        use.setMinWidth(USE_PREF_SIZE);
        use.setGraphic(
                switch (camera.use()) {
                    case PROOF -> Icon.CLUE_ONLY.filled("icon-14", "icon-ok");
                    case LEAD -> Icon.CLUE_ONLY.node("icon-14", "icon-quiet");
                    case OBTAINABLE -> Icon.OBTAINED.node("icon-14", "icon-quiet");
                });
        stream.getStyleClass().addAll("t-small", "fg-2", "tile-stream");
        stream.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(place, shop, point, gap, use, stream, state);
        name = number + " " + camera.shop() + " · " + camera.point();
        tip = new Tooltip(name);
        Tooltip.install(this, tip);
        widthProperty().subscribe(this::arrange);
        arrange();
    }

    void fit(Room now) {
        room = now;
        arrange();
    }

    void select(boolean on) {
        selected = on;
        arrange();
    }

    /// What its records may be used for, in one word.
    void use(String word, String more) {
        use.setText(word);
        use.setAccessibleText(more);
        use.setTooltip(new Tooltip(more));
    }

    private void arrange() {
        use.setVisible(room == Room.FULL);
        use.setManaged(room == Room.FULL);
        boolean named = room == Room.FULL || (room == Room.SMALL && selected);
        for (Label label : new Label[] {shop, point}) {
            boolean shown = named && (label == shop || room == Room.FULL);
            label.setVisible(shown);
            label.setManaged(shown);
        }
        boolean wide = getWidth() >= STREAM_FROM && !stream.getText().isEmpty();
        stream.setVisible(wide);
        stream.setManaged(wide);
    }

    /// Says which stream is shown.
    ///
    /// @param word empty where there is nothing to choose
    /// @param sentence empty where nothing is known
    void stream(String word, String sentence) {
        stream.setText(word);
        tip.setText(sentence.isEmpty() ? name : name + "\n" + sentence);
        arrange();
    }

    void say(String words) {
        state.setText(words);
    }

    void dress(TileState now) {
        state.getStyleClass().removeAll("live", "late", "flagged");
        state.getStyleClass().add(styleOf(now));
        state.setGraphic(sign(now));
    }

    private static String styleOf(TileState now) {
        return switch (now) {
            case TileState.Live _ -> "live";
            case TileState.Late _ -> "late";
            case TileState.Stalled _, TileState.Undecoded _, TileState.Troubled _, TileState.Down _ -> "flagged";
            case TileState.Connecting _, TileState.Idle _, TileState.NoRight _ -> "flagged";
        };
    }

    private static Region sign(TileState now) {
        if (now instanceof TileState.Live) {
            var dot = new Region();
            dot.getStyleClass().add("live-dot");
            return dot;
        }
        var sign = new StackPane(icon(now).node("icon-14", now instanceof TileState.Late ? "icon-late" : "icon-flag"));
        sign.getStyleClass().add("state-sign");
        return sign;
    }

    /// The shape of a state.
    static Icon icon(TileState now) {
        return switch (now) {
            case TileState.Live _ -> Icon.DONE;
            case TileState.Late _ -> Icon.LATE;
            case TileState.Stalled _ -> Icon.STALLED;
            case TileState.Undecoded _ -> Icon.LOOK;
            case TileState.Troubled troubled ->
                switch (troubled.kind()) {
                    case FROZEN -> Icon.FROZEN;
                    case DARK -> Icon.DARK;
                    case COVERED, MOVED, BLURRED, BROKEN, TOO_LARGE, NO_PLACE -> Icon.COVERED;
                };
            case TileState.Down _ -> Icon.OFFLINE;
            case TileState.Connecting _ -> Icon.CONNECTING;
            case TileState.Idle _ -> Icon.CLOSED;
            case TileState.NoRight _ -> Icon.FORBIDDEN;
        };
    }
}
