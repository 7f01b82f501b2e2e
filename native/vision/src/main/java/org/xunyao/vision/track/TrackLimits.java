package org.xunyao.vision.track;

import org.xunyao.vision.SceneLimits;

/// When a box belongs to a track.
///
/// @param begin least score with which a track begins, 0..1
/// @param sure least score of the boxes that are taken first, 0..1
/// @param keep least score with which a track is kept, 0..1
/// @param overlap least intersection over union of a sure box with the place where its track is expected, 0..1
/// @param weakOverlap the same of a box that is not sure, 0..1
/// @param reach by how much of its side each is widened for the last round, share
/// @param lostSeconds how long a track that is not seen is waited for, s
/// @param gain share of the way between the expected place and the one that was found which is believed, 0..1
/// @param speedGain the same of the speed, 0..1
public record TrackLimits(
        double begin,
        double sure,
        double keep,
        double overlap,
        double weakOverlap,
        double reach,
        double lostSeconds,
        double gain,
        double speedGain) {
    /// The limits that this build carries, from the resource `scene-limits.csv`.
    ///
    /// @throws IllegalStateException when the build is broken
    public static TrackLimits bundled() {
        return new TrackLimits(
                SceneLimits.bundled("track_begin"),
                SceneLimits.bundled("track_sure"),
                SceneLimits.bundled("track_keep"),
                SceneLimits.bundled("track_overlap"),
                SceneLimits.bundled("track_weak_overlap"),
                SceneLimits.bundled("track_reach"),
                SceneLimits.bundled("track_lost_seconds"),
                SceneLimits.bundled("track_gain"),
                SceneLimits.bundled("track_speed_gain"));
    }
}
