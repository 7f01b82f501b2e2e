package org.xunyao.registry.camera;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xunyao.registry.CameraCode;

/// What a person enters of a camera (登记内容): everything but its file and its leaving.
///
/// @param lines nothing while the address is not known; such a camera is not on the wall
public record CameraEntry(CameraCode code, CameraSite site, CameraDevice device, Optional<StreamLines> lines) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /// Whether a new camera may be called so: as the video side calls cameras, with letters and digits of
    /// ASCII and lines, 40 characters at most.
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
