package org.xunyao.app.map;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.ui.text.Texts;

/// How long a kilometre is.
final class ScaleBar extends VBox {
    private static final double LONGEST = 130;
    private static final int THOUSAND = 1_000;
    private static final int[] LENGTHS = {
        10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000
    };

    private final MapWords words;
    private final Region bar = new Region();
    private final Label length = new Label();

    ScaleBar(MapWords words) {
        this.words = words;
        getStyleClass().add("map-scale");
        bar.getStyleClass().add("map-scale-bar");
        length.getStyleClass().addAll("t-small", "fg-2");
        length.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(USE_PREF_SIZE);
        setMouseTransparent(true);
        getChildren().addAll(length, bar);
    }

    void show(Viewport view) {
        double metre = view.scale() / Projection.METRES;
        int metres = LENGTHS[0];
        for (int longer : LENGTHS) {
            metres = longer * metre <= LONGEST ? longer : metres;
        }
        bar.setPrefWidth(metres * metre);
        length.setText(
                metres < THOUSAND
                        ? words.of("scale.m", Texts.figure(metres))
                        : words.of("scale.km", Texts.figure(metres / THOUSAND)));
    }
}
