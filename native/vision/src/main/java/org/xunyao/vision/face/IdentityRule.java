package org.xunyao.vision.face;

import java.util.List;

/// Judges several samples of one visit together (design/vision.md 7.3): one sample close enough accepts;
/// another person takes several samples over some time; a face too small to be judged counts for nothing.
///
/// @param limits the figures
public record IdentityRule(FaceLimits limits) {
    /// What the samples say together, in any order.
    public Identity judge(List<IdentitySample> samples) {
        List<IdentitySample> faces =
                samples.stream().filter(sample -> sample.facePixels() > 0).toList();
        if (faces.isEmpty()) {
            return Identity.NO_FACE;
        }
        List<IdentitySample> judged = faces.stream()
                .filter(sample -> sample.facePixels() >= limits.leastPixels())
                .toList();
        if (judged.isEmpty()) {
            return Identity.TOO_SMALL;
        }
        if (judged.stream().anyMatch(sample -> says(sample, Likeness.SAME))) {
            return Identity.ACCEPTED;
        }
        List<IdentitySample> others =
                judged.stream().filter(sample -> says(sample, Likeness.OTHER)).toList();
        if (others.isEmpty()) {
            return Identity.BETWEEN;
        }
        var times = others.stream().mapToDouble(IdentitySample::seconds).summaryStatistics();
        boolean enough =
                others.size() >= limits.otherSamples() && times.getMax() - times.getMin() >= limits.otherSeconds();
        return enough ? Identity.OTHER : Identity.TOO_FEW;
    }

    private boolean says(IdentitySample sample, Likeness likeness) {
        return Likeness.of(sample.distance(), limits) == likeness;
    }
}
