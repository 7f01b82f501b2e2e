package org.xunyao.bench.gauge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.testkit.camera.Footage;

/// The yardstick: FFmpeg decodes the same clips in one thread and throws the pictures away.
///
/// @param footage where the clips lie
public record Ffmpeg(Footage footage) {
    private static final Pattern TIMES = Pattern.compile("bench: utime=([0-9.]+)s stime=([0-9.]+)s");

    /// Processor seconds for one second of film, over all nine clips.
    ///
    /// @throws IOException if ffmpeg is missing or fails
    public double perSecond() throws IOException {
        double used = 0;
        double film = 0;
        for (Footage.Cut cut : Footage.wall()) {
            used += decode(clip(cut));
            film += cut.seconds();
        }
        return used / film;
    }

    private Path clip(Footage.Cut cut) throws IOException {
        try {
            return footage.clip(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static double decode(Path clip) throws IOException {
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-benchmark",
                        "-threads",
                        "1",
                        "-f",
                        "h264",
                        "-framerate",
                        "15",
                        "-i",
                        clip.toString(),
                        "-f",
                        "null",
                        "-")
                .redirectErrorStream(true)
                .start();
        String said = new String(ffmpeg.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Matcher times = TIMES.matcher(said);
        if (!times.find()) {
            throw new IOException("ffmpeg told no times for " + clip.getFileName());
        }
        return Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(2));
    }
}
