package org.xunyao.vision.wear;

import org.xunyao.vision.SceneLimits;

/// From which measured values on something is said of a person's clothes.
///
/// @param leastPixels least width of the torso's middle in pixels of the picture
/// @param dark mean luma of it below which nobody can tell black from shadow, 0..255
/// @param hidden share of it that may lie behind another person's box, 0..1
/// @param like least likeness to a sample with which it is one of the samples' clothes, 0..1
/// @param unlike greatest likeness to any sample with which it is none of them, 0..1
public record WearLimits(int leastPixels, double dark, double hidden, double like, double unlike) {
    /// Refuses limits that contradict each other.
    public WearLimits {
        if (leastPixels < 1 || unlike > like) {
            throw new IllegalArgumentException("limits of clothes");
        }
    }

    /// The limits that this build carries, from the resource `scene-limits.csv`.
    ///
    /// @throws IllegalStateException when the build is broken
    public static WearLimits bundled() {
        return new WearLimits(
                (int) SceneLimits.bundled("wear_least_pixels"),
                SceneLimits.bundled("wear_dark"),
                SceneLimits.bundled("wear_hidden"),
                SceneLimits.bundled("wear_like"),
                SceneLimits.bundled("wear_unlike"));
    }
}
