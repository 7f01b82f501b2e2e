package org.xunyao.vision.text;

import java.nio.file.Path;
import java.util.List;

/// A network of the reader and what it wants to be fed.
///
/// @param name for messages, such as `ppocr-v4-text`
/// @param file its digest already checked
/// @param mean of blue, green, red, 0..255, subtracted
/// @param scale of blue, green, red, multiplied after subtraction
public record TextModel(String name, Path file, List<Double> mean, List<Double> scale) {
    /// Copies the lists.
    public TextModel {
        mean = List.copyOf(mean);
        scale = List.copyOf(scale);
        if (mean.size() != 3 || scale.size() != 3) {
            throw new IllegalArgumentException("mean and scale have three values");
        }
    }
}
