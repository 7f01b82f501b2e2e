package org.xunyao.video.doctor;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;

/// The last time a camera's picture was good (上次正常), to compare with.
///
/// @param at arrivalTime of its newest good picture
/// @param picture how it was coded; unknown where only the time was kept
public record LastGood(Instant at, Optional<Picture> picture) {
    /// Coding and true size.
    ///
    /// @param size after cropping
    public record Picture(Codec codec, PictureSize size) {}
}
