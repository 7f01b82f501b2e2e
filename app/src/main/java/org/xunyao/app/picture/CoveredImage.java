package org.xunyao.app.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The only way from the bytes of a still to the screen: what must not be seen of it is painted over first.
public final class CoveredImage {
    private static final int WIDEST = 1920;
    private static final int HIGHEST = 1080;

    private CoveredImage() {}

    /// A still, scaled to a screen.
    ///
    /// @param encoded JPEG or PNG
    /// @return nothing if it cannot be decoded, or it is not known what must be hidden
    public static Optional<Image> of(ByteBuffer encoded, Cover cover) {
        if (cover.isUnknown()) {
            return Optional.empty();
        }
        var decoded = new Image(stream(encoded), WIDEST, HIGHEST, true, true);
        if (decoded.isError()) {
            return Optional.empty();
        }
        return Optional.of(cover.hidden().isEmpty() ? decoded : painted(decoded, cover));
    }

    /// How high a still is in its own pixels, whatever {@link #of} makes of it; its pixels are not decoded.
    ///
    /// @param encoded JPEG or PNG
    /// @return nothing if it does not say
    public static OptionalInt height(ByteBuffer encoded) {
        try (var bytes = new MemoryCacheImageInputStream(stream(encoded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return OptionalInt.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(bytes, true, true);
                return OptionalInt.of(reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return OptionalInt.empty();
        }
    }

    private static ByteArrayInputStream stream(ByteBuffer encoded) {
        var bytes = new byte[encoded.remaining()];
        encoded.duplicate().get(bytes);
        return new ByteArrayInputStream(bytes);
    }

    /// A copy of a small picture with what must not be seen painted over.
    ///
    /// @param argb width × height numbers from the top, opaque
    /// @param cover known
    public static int[] covered(int[] argb, int width, int height, Cover cover) {
        int[] copy = argb.clone();
        new CoverPaint(width, height, cover.hidden()).over(IntBuffer.wrap(copy));
        return copy;
    }

    private static Image painted(Image decoded, Cover cover) {
        int width = (int) decoded.getWidth();
        int height = (int) decoded.getHeight();
        var numbers = new int[width * height];
        decoded.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), numbers, 0, width);
        IntBuffer pixels = IntBuffer.wrap(numbers);
        new CoverPaint(width, height, cover.hidden()).over(pixels);
        return new WritableImage(new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance()));
    }
}
