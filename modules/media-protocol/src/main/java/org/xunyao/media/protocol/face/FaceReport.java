package org.xunyao.media.protocol.face;

import java.util.List;

/// The answer to a question about faces.
///
/// @param code empty when it was done; `MODEL-…` when a model is missing, refused or fails
/// @param figures from the models' rows
/// @param model digest of the model that made the numbers, empty without it
/// @param pictures in the order they were sent; none when it was not done
public record FaceReport(String code, Figures figures, String model, List<FacesFound> pictures) {
    /// Copies the list.
    public FaceReport {
        pictures = List.copyOf(pictures);
    }

    /// It was not done.
    public static FaceReport cannot(String code) {
        return new FaceReport(code, new Figures(1, 1, 1, 1, 0), "", List.of());
    }

    /// From where on a measured value counts.
    ///
    /// @param leastPixels narrowest face that is judged
    /// @param same greatest distance that is the same person
    /// @param other distance above which it is another person
    /// @param otherSamples samples it takes to say so
    /// @param otherSeconds how long apart they must lie, in seconds
    public record Figures(int leastPixels, double same, double other, int otherSamples, double otherSeconds) {}
}
