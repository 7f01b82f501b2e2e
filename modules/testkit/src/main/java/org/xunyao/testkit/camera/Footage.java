package org.xunyao.testkit.camera;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/// Makes clips for the simulated cameras with ffmpeg from the pedestrian film of Debian's opencv-doc:
/// H.264 main, 640x360 at 15 pictures a second, no B pictures, a key picture every 2 s, 500 kbit/s.
///
/// @param film the film
/// @param folder where clips are kept for the next time
public record Footage(Path film, Path folder) {
    /// Pictures a second of every clip.
    public static final int FPS = 15;

    private static final Path DEBIAN = Path.of("/usr/share/doc/opencv-doc/examples/data/vtest.avi");
    private static final int FILM_WIDTH = 768;
    private static final int FILM_HEIGHT = 576;

    /// Footage from Debian's film.
    ///
    /// @throws FootageFault if the package opencv-doc is not installed
    public static Footage ofDebian(Path folder) throws FootageFault {
        if (!Files.isReadable(DEBIAN)) {
            throw new FootageFault("The test film vtest.avi is missing: install the Debian package opencv-doc.");
        }
        return new Footage(DEBIAN, folder);
    }

    /// What part of the film a clip shows.
    ///
    /// @param name for the file
    /// @param x left edge in the film, 768 wide
    /// @param y upper edge in the film, 576 high
    /// @param width of the cut-out, 16:9 with the height
    /// @param height of the cut-out
    /// @param startSeconds where in the film, which is 79.5 s long
    /// @param seconds how long
    /// @param coveredAfter from which second of the clip something dark hangs before the lens, or 0 for
    ///     never
    public record Cut(
            String name, int x, int y, int width, int height, int startSeconds, int seconds, int coveredAfter) {
        /// Refuses what is not in the film.
        ///
        /// @throws IllegalArgumentException if it is outside
        public Cut {
            if (x < 0 || y < 0 || x + width > FILM_WIDTH || y + height > FILM_HEIGHT || startSeconds + seconds > 79) {
                throw new IllegalArgumentException("cut " + name + " is not inside the film");
            }
        }
    }

    /// The demo's nine cameras. `counter`: its zone is empty for the first 34 s of 53, then two persons
    /// walk there. `covered`: goes dark after 15 s of 45.
    public static List<Cut> wall() {
        return List.of(
                new Cut("counter", 0, 216, 640, 360, 20, 53, 0),
                new Cut("door", 128, 0, 640, 360, 0, 44, 0),
                new Cut("hall", 64, 120, 640, 360, 10, 46, 0),
                new Cut("shelf", 0, 60, 512, 288, 5, 40, 0),
                new Cut("till", 256, 90, 512, 288, 30, 42, 0),
                new Cut("yard", 208, 216, 512, 288, 15, 50, 0),
                new Cut("covered", 128, 150, 640, 360, 0, 45, 15),
                new Cut("store", 32, 40, 704, 396, 25, 48, 0),
                new Cut("street", 0, 0, 768, 432, 35, 43, 0));
    }

    /// The clip's file, made now if it is not there yet.
    ///
    /// @throws FootageFault if ffmpeg is missing or refuses
    /// @throws IOException if the disk refuses
    public Path clip(Cut cut) throws IOException, InterruptedException {
        return made(cut.name(), command(cut, 640, 360, 500));
    }

    /// The same cut as a camera's large stream gives it: 1280x720, 2 Mbit/s.
    ///
    /// @throws FootageFault if ffmpeg is missing or refuses
    /// @throws IOException if the disk refuses
    public Path sharp(Cut cut) throws IOException, InterruptedException {
        return made(cut.name() + "-sharp", command(cut, 1280, 720, 2_000));
    }

    private Path made(String name, List<String> command) throws IOException, InterruptedException {
        CRC32 key = new CRC32();
        key.update(String.join("|", command).getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve(name + "-" + HexFormat.of().toHexDigits((int) key.getValue()) + ".h264");
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, name, ".part");
        try {
            encode(command, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    private List<String> command(Cut cut, int width, int height, int kbits) {
        String cover = cut.coveredAfter() == 0
                ? ""
                : ",drawbox=w=iw:h=ih:color=0x141210:t=fill:enable='gte(t,%1$d)',noise=alls=3:allf=t:enable='gte(t,%1$d)'"
                        .formatted(cut.coveredAfter());
        String filter = "crop=%d:%d:%d:%d,scale=%d:%d,fps=%d%s"
                .formatted(cut.width(), cut.height(), cut.x(), cut.y(), width, height, FPS, cover);
        return List.of(
                "ffmpeg -nostdin -v error -y -ss %d -i".formatted(cut.startSeconds()),
                film.toString(),
                "-t %d -an -vf".formatted(cut.seconds()),
                filter,
                "-c:v libx264 -profile:v main -preset veryfast -pix_fmt yuv420p -bf 0 -g 30 -keyint_min 30"
                        + " -sc_threshold 0 -b:v %1$dk -maxrate %1$dk -bufsize %2$dk -f h264"
                                .formatted(kbits, 2 * kbits));
    }

    private static void encode(List<String> command, Path to) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < command.size(); i++) {
            words.addAll(i % 2 == 0 ? List.of(command.get(i).split(" ")) : List.of(command.get(i)));
        }
        words.add(to.toString());
        Process ffmpeg;
        try {
            ffmpeg = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new FootageFault("The program ffmpeg is missing: install the Debian package ffmpeg.");
        }
        if (!ffmpeg.waitFor(120, TimeUnit.SECONDS)) {
            ffmpeg.destroyForcibly();
            throw new FootageFault("ffmpeg did not finish a test clip within 120 s.");
        }
        if (ffmpeg.exitValue() != 0) {
            throw new FootageFault("ffmpeg could not make a test clip (exit " + ffmpeg.exitValue() + ").");
        }
    }
}
