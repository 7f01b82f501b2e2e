package org.xunyao.vision.text;

/// From where on a measured value counts; the rows of native/models hold the figures and their source.
///
/// @param cell least probability of a cell of the map that is text, 0..1
/// @param line least mean probability of a line, 0..1
/// @param grow how far a found core is grown to the whole line: share of area by circumference
/// @param longestSide a larger picture is made smaller to this, in pixels
/// @param text least mean score of a line that is told, 0..1
public record TextLimits(double cell, double line, double grow, int longestSide, double text) {
    /// Refuses limits nobody could work with.
    public TextLimits {
        if (!(cell > 0 && cell < 1 && line > 0 && line < 1 && text > 0 && text < 1 && grow > 0) || longestSide < 32) {
            throw new IllegalArgumentException("cell " + cell + ", line " + line + ", side " + longestSide);
        }
    }
}
