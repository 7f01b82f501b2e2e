package org.xunyao.supervision.identity;

import java.util.List;

/// Several samples of one person at one spot, and by what they may be judged.
///
/// @param samples in the order they were taken
/// @param limits of the model that made the numbers
/// @param model digest of that model
public record FaceSet(List<FaceSample> samples, Limits limits, String model) {
    /// Copies the list.
    public FaceSet {
        samples = List.copyOf(samples);
    }

    /// From where on a measured value counts; the model's own row holds the figures and their source.
    ///
    /// @param leastPixels narrowest face that is judged, in pixels
    /// @param same greatest distance that is the same person
    /// @param other distance above which it is another person
    /// @param otherSamples as many samples over `other` it takes to say so
    /// @param otherSeconds as long apart the first and the last of them must lie, in seconds
    public record Limits(int leastPixels, double same, double other, int otherSamples, double otherSeconds) {
        /// Refuses limits that contradict each other.
        public Limits {
            if (leastPixels < 1 || !(same > 0 && same <= other) || otherSamples < 1 || !(otherSeconds >= 0)) {
                throw new IllegalArgumentException("limits of faces");
            }
        }
    }

    /// The samples that can be compared.
    public List<FaceSample> comparable() {
        return samples.stream()
                .filter(FaceSample::comparable)
                .filter(sample -> sample.pixels() >= limits.leastPixels())
                .toList();
    }

    /// The greatest distance between two comparable samples: 0 for fewer than two.
    public double spread() {
        List<FaceSample> faces = comparable();
        double widest = 0;
        for (int i = 0; i < faces.size(); i++) {
            for (int j = i + 1; j < faces.size(); j++) {
                widest = Math.max(
                        widest,
                        FaceSample.distance(faces.get(i).numbers(), faces.get(j).numbers()));
            }
        }
        return widest;
    }

    /// Whether they are of one person.
    public boolean agrees() {
        return spread() <= limits.same();
    }
}
