package org.xunyao.pdf.seal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.xunyao.kernel.FaultException;

/// The picture of the bureau's seal (印模), with its transparent ground.
public final class SealPicture {
    /// The largest file that is read, in bytes.
    public static final int MOST_BYTES = 4 << 20;

    private static final int MOST_SIDE = 3000;
    private static final int LEAST_SIDE = 100;

    private final BufferedImage picture;

    private SealPicture(BufferedImage picture) {
        this.picture = picture;
    }

    /// Reads a PNG; its size is looked at before its points are.
    ///
    /// @throws FaultException `SEAL-PICTURE` if it is no PNG of 100 to 3000 points a side, at most
    ///     4 MiB
    public static SealPicture read(byte[] png) {
        if (png.length > MOST_BYTES) {
            throw new FaultException("SEAL-PICTURE", "a picture of " + png.length + " bytes");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            if (!fits(reader.getWidth(0)) || !fits(reader.getHeight(0))) {
                throw new FaultException("SEAL-PICTURE", "too small or too large");
            }
            return new SealPicture(reader.read(0));
        } catch (IOException | IllegalArgumentException noPicture) {
            throw new FaultException("SEAL-PICTURE", "not a PNG", noPicture);
        } finally {
            reader.dispose();
        }
    }

    private static boolean fits(int side) {
        return side >= LEAST_SIDE && side <= MOST_SIDE;
    }

    BufferedImage picture() {
        return picture;
    }
}
