package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.Codec;
import org.xunyao.video.coding.AnnexB;

/// Independent peers: ffmpeg writes streams and says what is in them, the JDK's server serves them.
public final class Foreign {
    private static final Path FILM = Path.of("/usr/share/doc/opencv-doc/examples/data/vtest.avi");

    private Foreign() {}

    /// Encodes 4 s of people walking, 320x180 at 25 a second, a key picture each second: 100 pictures.
    public static Path film(Path to, String... coding) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y", "-i", FILM.toString()));
        words.addAll(List.of("-t", "4", "-an", "-vf", "scale=320:180,fps=25", "-pix_fmt", "yuv420p", "-g", "25"));
        words.addAll(List.of(coding));
        words.add(to.toString());
        assertThat(ask(words)).isEmpty();
        return to;
    }

    /// Copies coded pictures from one container into another.
    public static Path copy(Path from, Path to, String... how) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("ffmpeg", "-nostdin", "-v", "error", "-y", "-i", from.toString(), "-c", "copy"));
        words.addAll(List.of(how));
        words.add(to.toString());
        assertThat(ask(words)).isEmpty();
        return to;
    }

    /// What a program says, line by line.
    public static List<String> ask(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().filter(l -> !l.isBlank()).toList();
    }

    /// A digest of each decoded picture in the order of showing.
    public static List<String> shown(Path file) throws IOException, InterruptedException {
        return ask(List.of(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-i",
                        file.toString(),
                        "-fps_mode",
                        "passthrough",
                        "-f",
                        "framemd5",
                        "-"))
                .stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
    }

    /// Times to show of all packets of a file in coding order, in ticks of 1/90000 s, less that of the first.
    public static List<Long> times(Path file) throws IOException, InterruptedException {
        List<String> lines = ask(List.of(
                "ffprobe",
                "-v",
                "error",
                "-select_streams",
                "v",
                "-show_entries",
                "packet=pts_time",
                "-of",
                "csv=p=0",
                file.toString()));
        List<Long> times = lines.stream()
                .map(line -> Math.round(Double.parseDouble(line.replace(",", "")) * 90_000))
                .toList();
        return times.stream().map(time -> time - times.getFirst()).toList();
    }

    /// Times to show of units, less that of the first.
    public static List<Long> times(List<AccessUnit> units) {
        return units.stream().map(unit -> unit.pts() - units.getFirst().pts()).toList();
    }

    /// Length and digest of each slice of an Annex-B file. Parameter sets, delimiters and the coder's own
    /// remarks travel otherwise elsewhere.
    public static List<String> pictures(Codec codec, byte[] bytes) {
        return AnnexB.split(bytes).stream()
                .filter(nal -> codec.isSlice(codec.kind(nal)))
                .map(nal -> nal.length + ":" + digest(nal))
                .toList();
    }

    private static String digest(byte[] nal) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(nal));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// The same of units.
    public static List<String> pictures(List<AccessUnit> units) {
        return units.stream()
                .flatMap(unit -> pictures(unit.codec(), unit.bytes()).stream())
                .toList();
    }

    /// The same, but of each playlist only its first three segments are there when it is asked for the
    /// first time, so that it is a live stream that comes to its end.
    public static HttpServer serveEnding(Path folder) throws IOException {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        return serve(path -> {
            byte[] bytes = Files.readAllBytes(folder.resolve(path));
            return path.endsWith(".m3u8") && asked.add(path) ? beginning(bytes) : bytes;
        });
    }

    private static byte[] beginning(byte[] playlist) {
        StringBuilder text = new StringBuilder();
        int segments = 0;
        for (String line : new String(playlist, StandardCharsets.UTF_8).lines().toList()) {
            segments += line.startsWith("#") ? 0 : 1;
            if (segments <= 3 && !line.equals("#EXT-X-ENDLIST")) {
                text.append(line).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// What lies at a path without its first stroke.
    @FunctionalInterface
    public interface Shelf {
        byte[] at(String path) throws IOException;
    }

    /// Serves whatever is on a shelf; what is not is 404.
    public static HttpServer serve(Shelf shelf) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            byte[] bytes = {};
            int status = 200;
            try {
                bytes = shelf.at(exchange.getRequestURI().getPath().substring(1));
            } catch (NoSuchFileException missing) {
                status = 404;
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            } catch (IOException gone) {
                // the caller left, which is its right
            }
        });
        server.start();
        return server;
    }

    /// Serves the files of a folder under their names.
    ///
    /// @param chunked whether their lengths are not told
    public static HttpServer serve(Path folder, boolean chunked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, chunked ? 0 : Math.max(bytes.length, -1));
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            } catch (IOException gone) {
                // the caller left, which is its right
            }
        });
        server.start();
        return server;
    }
}
