package org.xunyao.app.map;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What the shapes and badges mean.
final class MapLegend extends FlowPane {
    private static final List<MapState> SHAPES = List.of(
            MapState.LIVE,
            MapState.LATE,
            MapState.STALLED,
            MapState.COVERED,
            MapState.DOWN,
            MapState.IDLE,
            MapState.NONE);

    MapLegend(MapWords words) {
        setId("map-legend");
        getStyleClass().add("map-legend");
        for (MapState state : SHAPES) {
            getChildren()
                    .add(line(shape(state), words.of("legend." + state.form().name())));
        }
        getChildren().add(line(badge(), words.of("legend.alarms")));
        getChildren().add(line(badge("calm"), words.of("legend.leads")));
    }

    private static Node shape(MapState state) {
        var shape = new StackPane(state.icon().node("icon-14"));
        shape.getStyleClass().add("map-shape");
        var sign = new StackPane(shape);
        sign.getStyleClass().addAll("map-symbol", "small", state.form().style());
        return sign;
    }

    private static Pane badge(String... styles) {
        var badge = new Label("1");
        badge.getStyleClass().add("count-badge");
        badge.getStyleClass().addAll(styles);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return new StackPane(badge);
    }

    private static HBox line(Node sign, String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("t-small", "fg-2");
        label.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(sign, label);
        line.getStyleClass().add("map-legend-line");
        return line;
    }
}
