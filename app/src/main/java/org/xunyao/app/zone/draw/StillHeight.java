package org.xunyao.app.zone.draw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// How high a still is by its own head; what is shown of it is scaled to the screen.
final class StillHeight {
    private StillHeight() {}

    /// In pixels; empty if its head cannot be read.
    ///
    /// @param encoded JPEG or PNG
    static OptionalInt of(ByteBuffer encoded) {
        var bytes = new byte[encoded.remaining()];
        encoded.duplicate().get(bytes);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return OptionalInt.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return OptionalInt.of(reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException unreadable) {
            return OptionalInt.empty();
        }
    }
}
