package org.xunyao.vision.text;

import java.util.List;

/// One line of text in a picture.
///
/// @param text as read; may be wrong
/// @param score mean of the signs' probabilities, 0..1
/// @param quad upper left, upper right, lower right, lower left corner as the text stands
public record TextLine(String text, double score, List<TextPoint> quad) {
    /// Copies the corners.
    public TextLine {
        quad = List.copyOf(quad);
    }
}
