package org.xunyao.vision.cells;

/// From which measured values on a cell looks otherwise than its baseline. All luma is of the picture at 320x180,
/// smoothed.
///
/// @param flat standard deviation of luma below which a cell has no structure to compare
/// @param least standard deviation of luma that the baseline does not explain below which it is noise
/// @param unexplained share of what a quarter of a cell shows from which on it is something else, 0..1
/// @param quarters of a cell that must be something else for the cell to be changed, 1..4
/// @param chroma step of the mean chroma beyond that of the whole zone that is no light's doing, 0..255
/// @param sure correlation from which on another chroma is taken for light all the same, -1..1
/// @param luma step of the mean luma beyond that of the whole zone from which on a cell without structure is
///     unknown: a shadow or a thing, 0..255
/// @param shift by how far a camera may shake, in pixels
/// @param moving share of a cell that must move for it to be unknown, 0..1
/// @param margin by which a person's box is widened on each side, share of its side
/// @param displaced share of the cells with structure that must differ before it is asked whether the camera
///     moved, 0..1
/// @param learning how a baseline is learnt
public record CellLimits(
        double flat,
        double least,
        double unexplained,
        int quarters,
        double chroma,
        double sure,
        double luma,
        int shift,
        double moving,
        double margin,
        double displaced,
        LearningLimits learning) {
    /// How a baseline is learnt.
    ///
    /// @param looks that must agree
    /// @param seconds between two of them, at least
    /// @param agree share of a zone up to which two looks agree, 0..1
    public record LearningLimits(int looks, double seconds, double agree) {}
}
