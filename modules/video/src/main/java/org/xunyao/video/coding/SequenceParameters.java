package org.xunyao.video.coding;

import java.util.OptionalInt;

/// What a sequence parameter set says of all pictures that follow.
///
/// @param width after cropping, in pixels, 16..8192
/// @param height after cropping, in pixels, 16..8192
/// @param reordered how many pictures may be decoded before one that is shown before them, 0..16; empty
///     where it does not say
public record SequenceParameters(int width, int height, OptionalInt reordered) {
    static final int SMALLEST = 16;
    static final int LARGEST = 8_192;
    static final int DEEPEST = 16;
}
