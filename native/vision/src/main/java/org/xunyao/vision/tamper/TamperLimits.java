package org.xunyao.vision.tamper;

/// From which measured values on a camera cannot see what it was put up for. All luma is of the
/// picture at 320x180.
///
/// @param coveredDeviation standard deviation of luma below which the lens is covered
/// @param blurredShare share of the baseline's sharpness below which the picture is out of focus,
///     0..1
/// @param movedPixels displacement above which the camera was turned, in pixels at 320x180
/// @param gradientLeast correlation of edges below which the scene is another one, where no
///     displacement could be measured
/// @param leastMatches matches that must agree before a displacement counts as measured
/// @param structureSeconds time between two comparisons of structure, s
/// @param inARow comparisons in a row that must fail before it is said
/// @param occludingShare share of the picture that people must fill to be what hides the scene,
///     0..1
public record TamperLimits(
        double coveredDeviation,
        double blurredShare,
        double movedPixels,
        double gradientLeast,
        int leastMatches,
        double structureSeconds,
        int inARow,
        double occludingShare) {
    /// The same limits for film, which is looked at once and not for ever: structure is compared at
    /// each look.
    public TamperLimits atEachLook() {
        return new TamperLimits(
                coveredDeviation, blurredShare, movedPixels, gradientLeast, leastMatches, 0, inARow, occludingShare);
    }
}
