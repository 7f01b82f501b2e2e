package org.xunyao.video.cells;

/// What the comparison of a zone with its baseline gave (比对结果). A cell that could not be compared, because
/// somebody stands before it, something moves there or there is no baseline, is unknown and neither changed
/// nor unchanged.
///
/// @param cells of the zone, 1..240
/// @param changed those that look otherwise
/// @param unknown those that could not be compared
public record CellCount(int cells, int changed, int unknown) {
    /// Refuses counts that no zone has.
    public CellCount {
        if (cells < 1 || cells > CellGrid.CELLS || changed < 0 || unknown < 0 || changed + unknown > cells) {
            throw new IllegalArgumentException(changed + " and " + unknown + " of " + cells + " cells");
        }
    }

    /// Share of the zone that is known to be changed, 0..1.
    public double changedShare() {
        return (double) changed / cells;
    }

    /// Share of the zone of which nothing is known, 0..1.
    public double unknownShare() {
        return (double) unknown / cells;
    }

    /// Whether so much of the zone is changed. Where the answer depends on the cells that nobody saw, there is
    /// none.
    ///
    /// @param share more than 0, up to 1
    public Reach reaches(double share) {
        if (changedShare() >= share) {
            return Reach.YES;
        }
        return (double) (changed + unknown) / cells < share ? Reach.NO : Reach.UNKNOWN;
    }

    /// Three answers, for what was not seen is no "no".
    public enum Reach {
        /// So much is changed, whatever the unknown cells hide.
        YES,
        /// So much cannot be changed, whatever they hide.
        NO,
        /// It depends on what they hide.
        UNKNOWN
    }
}
