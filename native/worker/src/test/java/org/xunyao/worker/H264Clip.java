package org.xunyao.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;

/// A test film made by ffmpeg and cut at its access unit delimiters.
record H264Clip(List<byte[]> units, List<Boolean> keys) {
    /// @param colour as ffmpeg names it, such as `0xC02020`
    static H264Clip make(String colour, int width, int height, int fps, int seconds)
            throws IOException, InterruptedException {
        String source = "color=c=" + colour + ":s=" + width + "x" + height + ":r=" + fps + ":d=" + seconds;
        return encode(List.of("-f", "lavfi", "-i", source), "noise=alls=6:allf=t,format=yuv420p", fps);
    }

    /// Persons walking: the film of Debian's opencv-doc at 640x360.
    static H264Clip persons(int fps, int seconds) throws IOException, InterruptedException {
        return encode(
                List.of("-t", Integer.toString(seconds), "-i", walking()),
                "crop=640:360:128:100,fps=" + fps + ",format=yuv420p",
                fps);
    }

    /// The same with a drawn picture laid over it, its upper left corner in that of the film.
    static H264Clip persons(Path over, int fps, int seconds) throws IOException, InterruptedException {
        String overlay = "movie=" + over + "[sign];[in]crop=640:360:128:100[film];[film][sign]overlay=0:0,fps=" + fps;
        return encode(List.of("-t", Integer.toString(seconds), "-i", walking()), overlay + ",format=yuv420p[out]", fps);
    }

    private static String walking() throws IOException {
        Process dpkg = new ProcessBuilder("dpkg", "-L", "opencv-doc").start();
        String listing = new String(dpkg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return listing.lines()
                .filter(line -> line.endsWith("/vtest.avi"))
                .findFirst()
                .orElseThrow(() -> new IOException("Debian package opencv-doc is not installed"));
    }

    /// A film whose pictures are not shown in the order of their coding: two B pictures behind each other.
    static H264Clip withB(int width, int height, int fps, int seconds) throws IOException, InterruptedException {
        String source = "testsrc2=s=" + width + "x" + height + ":r=" + fps + ":d=" + seconds;
        return encode(List.of("-f", "lavfi", "-i", source), "format=yuv420p", way(fps, 2), "b-adapt=0:");
    }

    /// A film of another layout of colour.
    ///
    /// @param format as ffmpeg names it, such as `yuv422p`
    static H264Clip of(String format, int width, int height, int fps) throws IOException, InterruptedException {
        String source = "testsrc2=s=" + width + "x" + height + ":r=" + fps + ":d=1";
        return encode(List.of("-f", "lavfi", "-i", source), "format=" + format, way(fps, 0), "");
    }

    private static List<String> way(int fps, int between) {
        return List.of("-preset", "ultrafast", "-bf", Integer.toString(between), "-g", Integer.toString(fps * 2));
    }

    /// A moving test picture with two B pictures between others, and one key unit only.
    static H264Clip reordered(int fps, int pictures) throws IOException, InterruptedException {
        String source = "testsrc=s=640x360:r=" + fps + ":d=" + Math.ceilDiv(pictures, fps);
        return encode(
                List.of("-f", "lavfi", "-i", source),
                "format=yuv420p",
                List.of("-frames:v", Integer.toString(pictures), "-preset", "fast", "-bf", "2", "-g", "250"),
                "b-adapt=0:");
    }

    private static H264Clip encode(List<String> input, String filter, int fps)
            throws IOException, InterruptedException {
        return encode(input, filter, way(fps, 0), "");
    }

    private static H264Clip encode(List<String> input, String filter, List<String> way, String more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
        words.addAll(input);
        words.addAll(List.of("-vf", filter, "-c:v", "libx264"));
        words.addAll(way);
        words.addAll(List.of("-x264-params", more + "aud=1:repeat-headers=1:scenecut=0", "-f", "h264", "-"));
        Process ffmpeg = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] all = ffmpeg.getInputStream().readAllBytes();
        if (ffmpeg.waitFor() != 0) {
            throw new IOException("ffmpeg");
        }
        return cut(all);
    }

    private static H264Clip cut(byte[] all) {
        List<byte[]> units = new ArrayList<>();
        List<Boolean> keys = new ArrayList<>();
        int from = -1;
        boolean key = false;
        for (int i = 0; i + 4 < all.length; i++) {
            if (all[i] != 0 || all[i + 1] != 0 || all[i + 2] != 0 || all[i + 3] != 1) {
                if (all[i] == 0 && all[i + 1] == 0 && all[i + 2] == 1 && (all[i + 3] & 0x1F) == 5) {
                    key = true;
                }
                continue;
            }
            int type = all[i + 4] & 0x1F;
            if (type == 9) {
                if (from >= 0) {
                    units.add(Arrays.copyOfRange(all, from, i));
                    keys.add(key);
                }
                from = i;
                key = false;
            }
        }
        units.add(Arrays.copyOfRange(all, from, all.length));
        keys.add(key);
        return new H264Clip(units, keys);
    }

    /// The n-th unit of the film played for ever.
    AccessUnit unit(CameraId camera, long number, int fps) {
        int at = (int) (number % units.size());
        return new AccessUnit(
                camera, number, Codec.H264, keys.get(at), number * 90_000 / fps, Instant.now(), 0, units.get(at));
    }
}
