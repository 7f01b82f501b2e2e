package org.xunyao.bench.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A few seconds of a moving pattern at 640×360, the size at which a tile's stream is looked at.
final class GateFilm {
    private GateFilm() {}

    /// The film, made at the first call.
    ///
    /// @throws IOException if ffmpeg cannot make it
    static Path in(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("gate.mp4");
        if (Files.isRegularFile(file)) {
            return file;
        }
        Files.createDirectories(folder);
        Process ffmpeg = new ProcessBuilder(List.of(
                        "ffmpeg",
                        "-nostdin",
                        "-y",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=size=640x360:rate=15:duration=5",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "veryfast",
                        "-pix_fmt",
                        "yuv420p",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (ffmpeg.waitFor() != 0) {
            Files.deleteIfExists(file);
            throw new IOException("ffmpeg could not make the film of the gate");
        }
        return file;
    }
}
