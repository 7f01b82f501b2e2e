package org.xunyao.bench.gauge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The whole pedestrian film as a camera sends it: 768×576 at 15 pictures a second, 79 s, a key
/// picture every 2 s. A person read off it when somebody stands in its lower left part
/// (`presence.csv`): at its end somebody does, and for the first 22 s nobody does. So where it
/// begins anew somebody leaves.
public final class StreetFilm {
    /// For so long nobody is there behind the beginning, in seconds.
    public static final int EMPTY = 22;
    /// How long it is, in seconds.
    public static final int SECONDS = 79;

    private static final String MAKE =
            "-an -vf fps=15 -c:v libx264 -profile:v main -preset veryfast -pix_fmt yuv420p -bf 0"
                    + " -g 30 -keyint_min 30 -sc_threshold 0 -b:v 600k -maxrate 600k -bufsize 1200k -f h264";

    private static final int MARK = 400;

    private StreetFilm() {}

    /// The film, made at the first call.
    ///
    /// @param source Debian's vtest.avi
    /// @throws IOException if ffmpeg cannot make it
    public static Path in(Path folder, Path source) throws IOException, InterruptedException {
        Path file = folder.resolve("street-whole.h264");
        if (Files.isRegularFile(file)) {
            return file;
        }
        Files.createDirectories(folder);
        var line = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-y", "-i", source.toString()));
        line.addAll(List.of(MAKE.split(" ", -1)));
        line.add(file.toString());
        Process ffmpeg = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (ffmpeg.waitFor() != 0) {
            Files.deleteIfExists(file);
            throw new IOException("ffmpeg could not make the street film");
        }
        return file;
    }

    /// Coded bytes that only its first picture has.
    public static byte[] first(Path film) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        int slice = 0;
        while (!(bytes[slice] == 0
                && bytes[slice + 1] == 0
                && bytes[slice + 2] == 1
                && (bytes[slice + 3] & 0x1f) == 5)) {
            slice++;
        }
        return Arrays.copyOfRange(bytes, slice + 3, slice + 3 + MARK);
    }

    /// Whether these bytes hold others.
    public static boolean holds(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
