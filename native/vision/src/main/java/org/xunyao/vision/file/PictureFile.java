package org.xunyao.vision.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import org.xunyao.vision.OpenCv;

/// Reads a picture file (PNG or JPEG) as blue, green, red: grey becomes three equal channels, alpha is
/// dropped, a turn noted by the camera (EXIF) is applied. Size and sides are checked before anything is
/// decoded, so a small file cannot ask for much memory.
public final class PictureFile {
    private static final long LARGEST_FILE = 64L << 20;
    private static final long MOST_PIXELS = 50_000_000;
    private static final List<String> KINDS = List.of("png", "jpeg");

    private PictureFile() {}

    /// The picture, owned by the caller, who releases it.
    ///
    /// @param file need not exist; its name does not matter
    /// @return empty when it cannot be read, is no PNG or JPEG, is damaged, or is over 64 MiB or 50
    ///     million pixels
    public static Optional<Mat> read(Path file) {
        OpenCv.load();
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
                return Optional.empty();
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The same of the bytes of such a file.
    public static Optional<Mat> read(byte[] bytes) {
        OpenCv.load();
        try {
            return bytes.length <= LARGEST_FILE && bounded(bytes) ? decode(bytes) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Mat> decode(byte[] bytes) {
        MatOfByte packed = new MatOfByte(bytes);
        try {
            Mat picture = Imgcodecs.imdecode(packed, Imgcodecs.IMREAD_COLOR);
            if (picture.empty()) {
                picture.release();
                return Optional.empty();
            }
            return Optional.of(picture);
        } catch (CvException e) {
            return Optional.empty();
        } finally {
            packed.release();
        }
    }

    /// Reads the header alone.
    private static boolean bounded(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                        && (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
            } finally {
                reader.dispose();
            }
        }
    }
}
