package org.xunyao.video.cells;

import java.util.Optional;

/// A zone as the worker knows it (比对区域): its cells and their baseline, no name.
///
/// @param cells at least one
/// @param baseline how they look when all is in order, empty while nobody knows
public record CellZone(CellSet cells, Learning learning, Optional<CellSketch> baseline) {
    /// Most zones of a camera.
    public static final int MOST = 16;

    /// Refuses a zone without cells, and agreement with nothing.
    public CellZone {
        if (cells.size() == 0 || (learning == Learning.AGREEING && baseline.isEmpty())) {
            throw new IllegalArgumentException("zone of " + cells.size() + " cells, " + learning);
        }
    }

    /// The same zone, of which nothing is learnt, as for film that is looked at again.
    public CellZone still() {
        return new CellZone(cells, Learning.NONE, baseline);
    }
}
