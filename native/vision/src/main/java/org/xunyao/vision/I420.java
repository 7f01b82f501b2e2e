package org.xunyao.vision;

import java.nio.ByteBuffer;

/// One decoded picture at its true size: three planes, 4:2:0, limited range (ITU-R BT.601), as libVLC and
/// FFmpeg give it.
///
/// The planes are borrowed: they must stay unchanged until the call that took them returns. Each begins
/// at its buffer's position.
///
/// @param y luma, `height` rows of `yStride` bytes
/// @param u first chroma, `(height + 1) / 2` rows of `uStride` bytes
/// @param v second chroma, `(height + 1) / 2` rows of `vStride` bytes
/// @param width in pixels, 16..8192
/// @param height in pixels, 16..8192
/// @param yStride bytes from row to row, at least `width`
/// @param uStride bytes from row to row, at least `(width + 1) / 2`
/// @param vStride bytes from row to row, at least `(width + 1) / 2`
public record I420(
        ByteBuffer y, ByteBuffer u, ByteBuffer v, int width, int height, int yStride, int uStride, int vStride) {
    private static final int SMALLEST = 16;
    private static final int LARGEST = 8192;

    /// Refuses planes that native code could read beyond: buffers must be direct and hold every row.
    public I420 {
        if (width < SMALLEST || width > LARGEST || height < SMALLEST || height > LARGEST) {
            throw new IllegalArgumentException("picture of " + width + "x" + height);
        }
        require(y, width, height, yStride);
        require(u, chroma(width), chroma(height), uStride);
        require(v, chroma(width), chroma(height), vStride);
    }

    /// The planes of one tightly packed buffer: luma, first chroma, second chroma, without gaps.
    ///
    /// @param all direct buffer, read from its position
    public static I420 packed(ByteBuffer all, int width, int height) {
        int luma = Math.multiplyExact(width, height);
        int colour = Math.multiplyExact(chroma(width), chroma(height));
        int from = all.position();
        if (all.remaining() < luma + 2L * colour) {
            throw new IllegalArgumentException("the buffer holds " + all.remaining() + " bytes");
        }
        return new I420(
                all.slice(from, luma),
                all.slice(from + luma, colour),
                all.slice(from + luma + colour, colour),
                width,
                height,
                width,
                chroma(width),
                chroma(width));
    }

    /// Width or height of a chroma plane.
    static int chroma(int side) {
        return (side + 1) / 2;
    }

    private static void require(ByteBuffer plane, int columns, int rows, int stride) {
        if (!plane.isDirect()) {
            throw new IllegalArgumentException("planes are direct buffers");
        }
        long needed = (long) stride * (rows - 1) + columns;
        if (stride < columns || plane.remaining() < needed) {
            throw new IllegalArgumentException("plane holds " + plane.remaining() + " of " + needed + " bytes");
        }
    }
}
