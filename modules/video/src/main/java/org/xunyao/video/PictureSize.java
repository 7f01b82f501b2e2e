package org.xunyao.video;

/// True size of a camera's picture in pixels, after cropping, as the sequence parameter set states it.
///
/// @param width 16..8192
/// @param height 16..8192
public record PictureSize(int width, int height) {
    private static final int SMALLEST = 16;
    private static final int LARGEST = 8_192;

    /// Refuses sizes that no camera here has and that would only cost memory.
    ///
    /// @throws IllegalArgumentException outside 16..8192
    public PictureSize {
        if (width < SMALLEST || height < SMALLEST || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException("picture size " + width + "x" + height);
        }
    }
}
