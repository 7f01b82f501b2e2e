package org.xunyao.app.evidence.desk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.xunyao.evidence.copy.Area;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.evidence.copy.CopyStep.Cover;
import org.xunyao.kernel.FaultException;

/// A still that this station made, and what steps leave of it. The copy is written anew from its pixels:
/// no metadata and no embedded preview of the original travels with it.
final class StillCopy {
    static final String MEDIA_TYPE = "image/png";

    private static final int MOST_BYTES = 32 << 20;
    private static final long MOST_PIXELS = 64_000_000L;
    private static final int[] JPEG = {0xFF, 0xD8, 0xFF};
    private static final int[] PNG = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LEAST_SQUARE = 16;
    private static final int SQUARES = 6;
    private static final int OPAQUE = 0xFF00_0000;
    private static final int BYTE = 0xFF;

    private final byte[] encoded;
    private final String format;
    private final int width;
    private final int height;

    /// Reads the head of a picture.
    ///
    /// @throws FaultException `COPY-PICTURE` if it is neither JPEG nor PNG, or larger than 64 million
    ///     pixels
    StillCopy(byte[] encoded) {
        this.encoded = encoded;
        this.format = begins(encoded, JPEG) ? "jpeg" : begins(encoded, PNG) ? "png" : "";
        int[] size = with(reader -> new int[] {reader.getWidth(0), reader.getHeight(0)});
        this.width = size[0];
        this.height = size[1];
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new FaultException("COPY-PICTURE", width + "x" + height);
        }
    }

    /// The bytes of a still.
    ///
    /// @throws FaultException `COPY-PICTURE` over 32 MiB, `EVIDENCE-DISK`
    static byte[] read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] all = bytes.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                throw new FaultException("COPY-PICTURE", "more than " + MOST_BYTES + " bytes");
            }
            return all;
        } catch (IOException refused) {
            throw new FaultException("EVIDENCE-DISK", "could not read a still", refused);
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The copy, as PNG.
    ///
    /// @throws FaultException `COPY-STEP` if an area lies outside, `COPY-KIND` for a stretch of time,
    ///     `COPY-PICTURE` if the picture cannot be decoded
    byte[] after(List<CopyStep> steps) {
        return encoded(picture(steps), "png");
    }

    /// The same as JPEG, which is shorter.
    byte[] jpeg(List<CopyStep> steps) {
        return encoded(picture(steps), "jpeg");
    }

    private BufferedImage picture(List<CopyStep> steps) {
        BufferedImage picture = plain(with(reader -> reader.read(0)));
        for (CopyStep step : steps) {
            picture = switch (step) {
                case CopyStep.Redact(Area area, Cover cover) -> redacted(picture, inside(picture, area), cover);
                case CopyStep.Crop(Area area) -> cropped(picture, inside(picture, area));
                case CopyStep.BareFaces _ -> picture;
                case CopyStep.Clip _, CopyStep.Mp4 _ -> throw new FaultException("COPY-KIND", "a still is no film");
            };
        }
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new FaultException("COPY-PICTURE", "could not encode", impossible);
        }
        return bytes.toByteArray();
    }

    private static Area inside(BufferedImage picture, Area area) {
        if (!area.within(picture.getWidth(), picture.getHeight())) {
            throw new FaultException("COPY-STEP", area + " of " + picture.getWidth() + "x" + picture.getHeight());
        }
        return area;
    }

    private static BufferedImage plain(BufferedImage decoded) {
        var picture = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[decoded.getWidth()];
        for (int y = 0; y < decoded.getHeight(); y++) {
            decoded.getRGB(0, y, row.length, 1, row, 0, row.length);
            picture.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return picture;
    }

    private static BufferedImage cropped(BufferedImage picture, Area area) {
        return plain(picture.getSubimage(area.x(), area.y(), area.width(), area.height()));
    }

    /// The squares are so large that no more than six by six remain: neither a face nor a line of print
    /// is left.
    private static BufferedImage redacted(BufferedImage picture, Area area, Cover cover) {
        int side = Math.max(LEAST_SQUARE, Math.ceilDiv(Math.max(area.width(), area.height()), SQUARES));
        for (int y = area.y(); y < area.y() + area.height(); y += side) {
            for (int x = area.x(); x < area.x() + area.width(); x += side) {
                int wide = Math.min(side, area.x() + area.width() - x);
                int high = Math.min(side, area.y() + area.height() - y);
                int[] pixels = picture.getRGB(x, y, wide, high, null, 0, wide);
                int colour = switch (cover) {
                    case BLACK -> OPAQUE;
                    case PIXELS -> mean(pixels);
                };
                Arrays.fill(pixels, colour);
                picture.setRGB(x, y, wide, high, pixels, 0, wide);
            }
        }
        return picture;
    }

    private static int mean(int[] pixels) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels) {
            red += pixel >> 16 & BYTE;
            green += pixel >> 8 & BYTE;
            blue += pixel & BYTE;
        }
        int count = pixels.length;
        return OPAQUE | (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }

    private <R> R with(Reading<R> reading) {
        if (format.isEmpty()) {
            throw new FaultException("COPY-PICTURE", "neither JPEG nor PNG");
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
            reader.setInput(bytes, true, true);
            return reading.of(reader);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new FaultException("COPY-PICTURE", "could not decode", broken);
        } finally {
            reader.dispose();
        }
    }

    private static boolean begins(byte[] bytes, int[] magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & BYTE) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    @FunctionalInterface
    private interface Reading<R> {
        R of(ImageReader reader) throws IOException;
    }
}
