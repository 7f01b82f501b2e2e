package org.xunyao.testkit.camera;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// One stream of a {@link CameraServer}.
///
/// @param path its name after the slash, such as `c1`
/// @param clip Annex-B file of H.264, or of H.265 named `.h265`, without B pictures, played for ever
/// @param fps pictures a second
/// @param offsetSeconds where in the clip it is when the server starts
/// @param login what it wants to know first
/// @param inBand whether parameter sets are in the stream too, not only in the session description
/// @param ahead how far its clock is ahead of ours, below zero if it is behind; empty for a camera that
///     never says what time it is
public record SimulatedCamera(
        String path, Path clip, int fps, double offsetSeconds, Login login, boolean inBand, Optional<Duration> ahead) {
    /// A camera whose clock is right.
    public SimulatedCamera(String path, Path clip, int fps, double offsetSeconds, Login login, boolean inBand) {
        this(path, clip, fps, offsetSeconds, login, inBand, Optional.of(Duration.ZERO));
    }

    /// A camera that anybody may look at, from the start of the clip at 15 pictures a second.
    public SimulatedCamera(String path, Path clip) {
        this(path, clip, 15, 0, Login.NONE, true);
    }

    /// The same camera with another clock.
    ///
    /// @param other how far it is ahead of ours; empty for none
    public SimulatedCamera withClock(Optional<Duration> other) {
        return new SimulatedCamera(path, clip, fps, offsetSeconds, login, inBand, other);
    }
}
