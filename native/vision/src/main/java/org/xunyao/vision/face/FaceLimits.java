package org.xunyao.vision.face;

/// From where on a measured value counts; the rows of native/models hold the figures and their source.
///
/// @param face least score of a face, 0..1
/// @param overlap intersection over union from which two proposals are one face, 0..1
/// @param leastPixels narrowest face that is judged, in pixels of the picture
/// @param same greatest distance that is the same person
/// @param other distance above which it is another person
/// @param otherSamples as many samples over `other` it takes to say so
/// @param otherSeconds as long apart the first and the last of them must lie, in seconds
public record FaceLimits(
        double face,
        double overlap,
        int leastPixels,
        double same,
        double other,
        int otherSamples,
        double otherSeconds) {
    /// Refuses limits that contradict each other.
    public FaceLimits {
        if (!(face > 0 && face < 1 && overlap > 0 && overlap < 1 && same > 0 && same <= other)) {
            throw new IllegalArgumentException("face " + face + ", overlap " + overlap + ", same " + same);
        }
        if (leastPixels < 1 || otherSamples < 1 || !(otherSeconds >= 0)) {
            throw new IllegalArgumentException("samples " + otherSamples + ", seconds " + otherSeconds);
        }
    }
}
