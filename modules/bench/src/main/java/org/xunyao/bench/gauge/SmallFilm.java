package org.xunyao.bench.gauge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A film of 160×120 whose pictures cost next to nothing, for measurements of everything but decoding.
public final class SmallFilm {
    private static final List<String> MAKE = List.of(
            "ffmpeg",
            "-nostdin",
            "-y",
            "-f",
            "lavfi",
            "-i",
            "testsrc=size=160x120:rate=15:duration=20",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-pix_fmt",
            "yuv420p",
            "-bf",
            "0",
            "-g",
            "30",
            "-f",
            "h264");

    private SmallFilm() {}

    /// The film, made at the first call.
    ///
    /// @throws IOException if ffmpeg cannot make it
    public static Path in(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("small.h264");
        if (Files.isRegularFile(file)) {
            return file;
        }
        Files.createDirectories(folder);
        var line = new java.util.ArrayList<>(MAKE);
        line.add(file.toString());
        Process ffmpeg = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (ffmpeg.waitFor() != 0) {
            Files.deleteIfExists(file);
            throw new IOException("ffmpeg could not make the small film");
        }
        return file;
    }
}
