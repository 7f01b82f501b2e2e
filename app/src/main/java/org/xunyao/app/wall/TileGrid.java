package org.xunyao.app.wall;

import java.util.List;
import javafx.scene.layout.Pane;

/// Lays tiles out in n × n equal cells, row by row, with a hairline of {@value #GAP} pixels between them.
final class TileGrid extends Pane {
    private static final double GAP = 2;

    private int perSide = 1;

    void show(List<TileView> tiles, int side) {
        perSide = side;
        getChildren().setAll(tiles);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor((getWidth() - GAP * (perSide - 1)) / perSide);
        double height = Math.floor((getHeight() - GAP * (perSide - 1)) / perSide);
        for (int i = 0; i < getChildren().size(); i++) {
            double x = i % perSide * (width + GAP);
            double y = Math.floorDiv(i, perSide) * (height + GAP);
            getChildren().get(i).resizeRelocate(x, y, width, height);
        }
    }
}
