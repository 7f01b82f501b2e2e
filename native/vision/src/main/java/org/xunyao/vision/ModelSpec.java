package org.xunyao.vision;

import java.nio.file.Path;
import java.util.List;

/// Everything a detector must know of its model; the worker fills it from the row of native/models.
///
/// @param name for screen and evidence, such as `nanodet-g-256x416`
/// @param file the ONNX file, its digest already checked
/// @param sha256 of the file
/// @param height of the network's input, in pixels
/// @param width of the network's input, in pixels
/// @param mean of blue, green, red, 0..255, subtracted
/// @param scale of blue, green, red, multiplied after subtraction
/// @param threshold least score of a person, 0..1
/// @param overlap intersection over union above which the weaker of two boxes goes, 0..1
public record ModelSpec(
        String name,
        Path file,
        String sha256,
        int height,
        int width,
        List<Double> mean,
        List<Double> scale,
        double threshold,
        double overlap) {
    private static final int STRIDE = 32;

    /// Refuses a specification that the decoder could not follow.
    public ModelSpec {
        mean = List.copyOf(mean);
        scale = List.copyOf(scale);
        if (height <= 0 || width <= 0 || height % STRIDE != 0 || width % STRIDE != 0) {
            throw new IllegalArgumentException("input of " + width + "x" + height);
        }
        if (mean.size() != 3 || scale.size() != 3) {
            throw new IllegalArgumentException("mean and scale have three values");
        }
        if (!(threshold > 0 && threshold < 1 && overlap > 0 && overlap < 1)) {
            throw new IllegalArgumentException("threshold " + threshold + ", overlap " + overlap);
        }
    }
}
