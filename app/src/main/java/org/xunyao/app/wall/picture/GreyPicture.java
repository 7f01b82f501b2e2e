package org.xunyao.app.wall.picture;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A copy of a picture without its colour and a fifth as bright, so that words can stand on it. An effect
/// and a veil in the scene would do the same at every frame, and at many times the cost.
final class GreyPicture {
    // Luma of ITU-R BT.601 in 256ths: red, green, blue.
    private static final int RED = 77;
    private static final int GREEN = 150;
    private static final int BLUE = 29;
    // What is left of it, in 256ths.
    private static final int LEFT = 49;
    private static final int SHIFT = 16;
    private static final int BYTE = 0xFF;
    private static final int OPAQUE = 0xFF00_0000;
    private static final int EACH = 0x01_01_01;

    private final int[] numbers;
    private final PixelBuffer<IntBuffer> pixels;
    private final WritableImage image;

    GreyPicture(int width, int height) {
        numbers = new int[width * height];
        pixels = new PixelBuffer<>(width, height, IntBuffer.wrap(numbers), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(pixels);
    }

    boolean fits(Image other) {
        return image.getWidth() == other.getWidth() && image.getHeight() == other.getHeight();
    }

    /// @param colours as many pixels, ARGB
    Image of(IntBuffer colours) {
        colours.get(0, numbers);
        for (int i = 0; i < numbers.length; i++) {
            int pixel = numbers[i];
            int luma = (pixel >> 16 & BYTE) * RED + (pixel >> 8 & BYTE) * GREEN + (pixel & BYTE) * BLUE;
            numbers[i] = OPAQUE | ((luma * LEFT) >> SHIFT) * EACH;
        }
        pixels.updateBuffer(changed -> null);
        return image;
    }
}
