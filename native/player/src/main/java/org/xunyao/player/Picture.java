package org.xunyao.player;

import java.nio.ByteBuffer;

/// One decoded picture as three planes (I420, 8 bit). The planes belong to libVLC and are valid only
/// during the call that brings them.
///
/// @param width true width in pixels
/// @param height true height in pixels
/// @param planes Y, U, V; Y is `width` bytes a line, U and V `(width + 1) / 2`
/// @param firstUnit oldest access unit that the picture can be
/// @param lastUnit newest access unit that the picture can be
/// @param nanos monotonic time of the display call
@SuppressWarnings("ArrayRecordComponent") // the planes are handed on, never compared or copied
public record Picture(int width, int height, ByteBuffer[] planes, long firstUnit, long lastUnit, long nanos) {}
