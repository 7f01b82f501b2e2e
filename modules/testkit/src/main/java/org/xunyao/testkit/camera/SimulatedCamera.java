package org.xunyao.testkit.camera;

import java.nio.file.Path;

/// One stream of a {@link CameraServer}.
///
/// @param path its name after the slash, such as `c1`
/// @param clip Annex-B H.264 file without B pictures, played for ever
/// @param fps pictures a second
/// @param offsetSeconds where in the clip it is when the server starts
/// @param login what it wants to know first
/// @param inBand whether parameter sets are in the stream too, not only in the session description
public record SimulatedCamera(String path, Path clip, int fps, double offsetSeconds, Login login, boolean inBand) {
    /// A camera that anybody may look at, from the start of the clip at 15 pictures a second.
    public SimulatedCamera(String path, Path clip) {
        this(path, clip, 15, 0, Login.NONE, true);
    }
}
