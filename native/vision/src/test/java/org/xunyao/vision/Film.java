package org.xunyao.vision;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The pedestrian film of Debian's opencv-doc, decoded by an ffmpeg process.
public final class Film {
    private Film() {}

    /// A file of the test data; the test is skipped without it.
    public static Path data(String name) {
        Path file = Path.of(System.getProperty("xunyao.root", ".")).resolveSibling("shared/testdata/" + name);
        assumeTrue(Files.exists(file), "test data is not beside this clone: " + name);
        return file;
    }

    /// The first pictures of the film at a size.
    static List<I420> pictures(int count, int width, int height) throws IOException, InterruptedException {
        return pictures(count, width, height, "null");
    }

    /// The same, cut to 640x360 or left by a filter of ffmpeg.
    static List<I420> pictures(int count, int wide, int high, String filter) throws IOException, InterruptedException {
        boolean cut = filter.startsWith("crop");
        int width = cut ? 640 : wide;
        int height = cut ? 360 : high;
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-threads",
                        "1",
                        "-i",
                        path(),
                        "-frames:v",
                        "" + count,
                        "-vf",
                        "scale=" + wide + ":" + high + "," + filter,
                        "-pix_fmt",
                        "yuv420p",
                        "-f",
                        "rawvideo",
                        "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<I420> pictures = new ArrayList<>();
        try (InputStream in = ffmpeg.getInputStream()) {
            int size = width * height * 3 / 2;
            for (byte[] bytes = in.readNBytes(size); bytes.length == size; bytes = in.readNBytes(size)) {
                pictures.add(I420.packed(ByteBuffer.allocateDirect(size).put(0, bytes), width, height));
            }
        }
        assert ffmpeg.waitFor() == 0;
        return pictures;
    }

    /// A plain grey picture with a soft gradient and optional noise.
    static I420 plain(int luma, int span, long seed) {
        int width = 640;
        int height = 360;
        ByteBuffer bytes = ByteBuffer.allocateDirect(width * height * 3 / 2);
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < bytes.capacity(); i++) {
            int value =
                    i < width * height ? luma + (i % width) * span / width + (seed == 0 ? 0 : random.nextInt(5)) : 128;
            bytes.put(i, (byte) Math.min(value, 255));
        }
        return I420.packed(bytes, width, height);
    }

    private static String path() throws IOException {
        Process dpkg = new ProcessBuilder("dpkg", "-L", "opencv-doc").start();
        String listing = new String(dpkg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return listing.lines()
                .filter(line -> line.endsWith("/vtest.avi"))
                .findFirst()
                .orElseThrow(() -> new IOException("Debian package opencv-doc is not installed"));
    }
}
