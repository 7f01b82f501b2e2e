package org.xunyao.registry;

/// The code of a camera on the list of points (点位编码), the same text by which the video side knows its
/// stream.
///
/// @param text 1..64 characters
public record CameraCode(String text) {
    /// Refuses blanks and what is too long.
    public CameraCode {
        if (text.isBlank() || text.length() > 64) {
            throw new IllegalArgumentException("a camera code has 1 to 64 characters");
        }
    }
}
