package org.xunyao.video;

/// Identity of a camera (点位), the same in the register, on the wall and in evidence.
///
/// @param code 1..40 letters, digits, `-` and `_`
public record CameraId(String code) {
    /// Refuses anything that could not stand in a file name or a log line.
    public CameraId {
        if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("camera code");
        }
    }
}
