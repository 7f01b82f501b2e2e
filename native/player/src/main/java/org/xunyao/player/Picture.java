package org.xunyao.player;

import java.nio.ByteBuffer;

/// One decoded picture as three planes (I420, 8 bit). The planes belong to the engine and are valid only
/// during the call that brings them.
///
/// @param width true width in pixels
/// @param height true height in pixels
/// @param planes Y, U, V, each from position 0; the same memory comes as the same object again
/// @param strides bytes from row to row of each plane
/// @param firstUnit oldest access unit that the picture can be
/// @param lastUnit newest access unit that the picture can be
/// @param nanos monotonic time at which it was decoded
/// @param intact false when parts of it were missing and made up; only FFmpeg tells
@SuppressWarnings("ArrayRecordComponent") // the planes are handed on, never compared or copied
public record Picture(
        int width,
        int height,
        ByteBuffer[] planes,
        int[] strides,
        long firstUnit,
        long lastUnit,
        long nanos,
        boolean intact) {
    /// The same with parts missing.
    public Picture damaged() {
        return new Picture(width, height, planes, strides, firstUnit, lastUnit, nanos, false);
    }
}
