package org.xunyao.vision.cells;

import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellSet;

/// What the comparison of a zone gave: which of its cells look otherwise, and of which nothing is known.
///
/// @param cells of the zone
/// @param changed some of them
/// @param unknown some others
public record CellVerdict(CellSet cells, CellSet changed, CellSet unknown) {
    /// Nothing is known of any of them.
    static CellVerdict unknown(CellSet cells) {
        return new CellVerdict(cells, CellSet.NONE, cells);
    }

    /// How many there are of each.
    public CellCount count() {
        return new CellCount(cells.size(), changed.size(), unknown.size());
    }
}
