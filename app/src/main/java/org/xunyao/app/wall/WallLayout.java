package org.xunyao.app.wall;

import java.util.Arrays;
import java.util.Optional;

/// How many pictures the wall shows at a time.
public enum WallLayout {
    /// One.
    ONE(1),
    /// 2 × 2.
    FOUR(2),
    /// 3 × 3.
    NINE(3),
    /// 4 × 4.
    SIXTEEN(4);

    private final int perSide;

    WallLayout(int perSide) {
        this.perSide = perSide;
    }

    /// The smallest layout that shows so many cameras on one page, or the largest there is.
    public static WallLayout fitting(int cameras) {
        for (WallLayout layout : values()) {
            if (layout.tiles() >= cameras) {
                return layout;
            }
        }
        return SIXTEEN;
    }

    /// The layout with so many tiles in a row.
    public static Optional<WallLayout> of(int perSide) {
        return Arrays.stream(values())
                .filter(layout -> layout.perSide == perSide)
                .findFirst();
    }

    /// Tiles in a row, and rows.
    public int perSide() {
        return perSide;
    }

    /// Tiles.
    public int tiles() {
        return perSide * perSide;
    }
}
