package org.xunyao.vision.tamper;

import java.nio.ByteBuffer;

/// The luma of one picture, borrowed until the call that took it returns.
///
/// @param plane direct, `height` rows of `stride` bytes from its position on
/// @param width in pixels, 1..8192
/// @param height in pixels, 1..8192
/// @param stride bytes from row to row, at least `width`
public record Luma(ByteBuffer plane, int width, int height, int stride) {
    private static final int LARGEST = 8192;

    /// Refuses a plane that native code could read beyond.
    public Luma {
        if (width < 1 || width > LARGEST || height < 1 || height > LARGEST) {
            throw new IllegalArgumentException("picture of " + width + "x" + height);
        }
        long needed = (long) stride * (height - 1) + width;
        if (!plane.isDirect() || stride < width || plane.remaining() < needed) {
            throw new IllegalArgumentException("plane holds " + plane.remaining() + " of " + needed + " bytes");
        }
    }
}
