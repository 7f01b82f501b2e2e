package org.xunyao.registry.mask;

import java.time.Instant;
import java.util.List;
import org.xunyao.registry.CameraCode;

/// What is hidden of one camera from a moment on (隐私遮挡); the ones before stay on record.
///
/// @param number of this drawing, from 1
/// @param shapes at most {@value #MOST}; none hides nothing
/// @param at when it was saved
/// @param by who saved it, as the audit names him
/// @param reason why
public record PrivacyMask(
        CameraCode camera, long number, List<MaskShape> shapes, Instant at, String by, String reason) {
    /// Most areas of one camera.
    public static final int MOST = 16;

    private static final int LONGEST = 500;
    private static final int SHORTEST = 2;

    /// @throws IllegalArgumentException for too many areas
    public PrivacyMask {
        shapes = List.copyOf(shapes);
        if (shapes.size() > MOST) {
            throw new IllegalArgumentException(shapes.size() + " areas");
        }
    }

    /// Whether a text can be a reason: 2 to 500 characters.
    public static boolean isReason(String text) {
        int length = text.strip().length();
        return length >= SHORTEST && text.length() <= LONGEST;
    }
}
