package org.xunyao.app.playback.recorded.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.playback.recorded.RecordedPorts;
import org.xunyao.ingest.file.RecordedFilm;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Room;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.WriteGate;
import org.xunyao.store.files.GrowingFilesOnDisk;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.StreamAddress;

/// Films of ended playlists over real HTTP; ffmpeg cut them and wrote the lists.
class FilmFetchTest {
    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeAll
    static void film() throws IOException, InterruptedException {
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=size=320x180:rate=25:duration=6",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-g",
                        "25",
                        "-pix_fmt",
                        "yuv420p",
                        "-f",
                        "hls",
                        "-hls_time",
                        "2",
                        "-hls_list_size",
                        "0",
                        "-hls_playlist_type",
                        "vod",
                        made.resolve("index.m3u8").toString())
                .inheritIO()
                .start();
        assertThat(ffmpeg.waitFor()).isZero();
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            asked.incrementAndGet();
            String path = call.getRequestURI().getPath();
            Path file = made.resolve(path.substring(path.lastIndexOf('/') + 1));
            if (path.startsWith("/away/")) {
                call.getResponseHeaders().set("Location", "http://10.9.9.9/index.m3u8");
                call.sendResponseHeaders(302, -1);
            } else if ((path.startsWith("/gone/") && path.endsWith("1.ts")) || !Files.exists(file)) {
                call.sendResponseHeaders(404, -1);
            } else {
                byte[] bytes = bytes(path, Files.readAllBytes(file));
                call.sendResponseHeaders(200, bytes.length);
                call.getResponseBody().write(bytes);
            }
            call.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static byte[] bytes(String path, byte[] file) {
        if (!path.endsWith(".m3u8")) {
            return file;
        }
        String list = new String(file, StandardCharsets.UTF_8);
        return (switch (path.split("/", -1)[1]) {
                    case "live" -> list.replace("#EXT-X-ENDLIST", "");
                    case "other" -> list.replace("index1.ts", "http://10.9.9.9/index1.ts");
                    case "locked" -> list.replace("#EXTINF", "#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXTINF");
                    case "none" -> "<html>";
                    case "gap" -> list.replaceFirst("(#EXTINF[^\n]*\nindex1.ts)", "#EXT-X-GAP\n$1");
                    default -> list;
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private FilmFetch fetch(FetchLimits limits) {
        return new FilmFetch(
                folder.resolve("fetched"),
                new GrowingFilesOnDisk(new WriteGate(new SystemClock(SystemClock.CHINA))),
                Room.UNWATCHED,
                new SystemClock(SystemClock.CHINA),
                UUID::randomUUID,
                limits);
    }

    private StreamAddress address(String under) {
        return StreamAddress.of(
                "http://127.0.0.1:" + server.getAddress().getPort() + under + "/index.m3u8?token=geheim");
    }

    private List<Path> left() throws IOException {
        Path place = folder.resolve("fetched");
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(path -> !path.equals(place)).toList();
        }
    }

    @Test
    void aFilmIsFetchedPlayedAndTakenAwayAgain() throws Exception {
        var progress = new Counted(Integer.MAX_VALUE);
        RecordedPorts.Fetched fetched = fetch(FetchLimits.USUAL).fetch(address("/a"), progress);
        try (RecordedFilm film = fetched.film()) {
            assertThat(film.form()).isEqualTo(RecordedFilm.Form.PLAYLIST);
            assertThat(film.length()).isEqualTo(Duration.ofMillis(5_960));
            assertThat(film.film(Duration.ZERO, Duration.ofSeconds(6))).hasSize(150);
            assertThat(progress.said).contains("3/3");
            assertThat(left()).hasSize(5);
        }
        fetched.leave().run();
        assertThat(left()).isEmpty();
    }

    @Test
    void whatThePlaylistItselfCallsMissingIsNotAskedForAndTold() throws Exception {
        RecordedPorts.Fetched fetched = fetch(FetchLimits.USUAL).fetch(address("/gap"), new Counted(99));
        try (RecordedFilm film = fetched.film()) {
            assertThat(film.told().gaps()).isEqualTo(1);
            assertThat(asked).hasValue(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/live, RECORDED-NOT-ENDED",
        "/other, RECORDED-ELSEWHERE",
        "/away, RECORDED-ELSEWHERE",
        "/locked, RECORDED-FORM",
        "/none, RECORDED-NO-PLAYLIST",
        "/gone, RECORDED-NOT-THERE"
    })
    void whatIsRefusedLeavesNothingBehind(String under, String code) throws IOException {
        assertThatThrownBy(() -> fetch(FetchLimits.USUAL).fetch(address(under), new Counted(99)))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
        assertThat(left()).isEmpty();
    }

    @Test
    void whoDoesNotListenIsSaid() throws IOException {
        StreamAddress nobody = address("/a");
        server.stop(0);
        assertThatThrownBy(() -> fetch(FetchLimits.USUAL).fetch(nobody, new Counted(99)))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("RECORDED-NO-ANSWER"));
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 1000000000, 60", "10, 40000, 60", "10, 1000000000, 0"})
    void moreThanTheLimitsIsRefusedAndNothingIsKept(int segments, long bytes, int seconds) throws IOException {
        var limits = new FetchLimits(segments, bytes, Duration.ofSeconds(seconds), FetchLimits.USUAL.http());
        assertThatThrownBy(() -> fetch(limits).fetch(address("/a"), new Counted(99)))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("RECORDED-TOO-LONG"));
        assertThat(left()).isEmpty();
    }

    @Test
    void aCancelStopsBetweenSegmentsAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> fetch(FetchLimits.USUAL).fetch(address("/a"), new Counted(2)))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).as("the list and one segment").hasValue(2);
        assertThat(left()).isEmpty();
    }

    @Test
    void whatACrashLeftGoesAtTheNextStart() throws IOException {
        Path place = Files.createDirectories(folder.resolve("fetched/left"));
        Files.writeString(place.resolve("000001.ts"), "x");
        fetch(FetchLimits.USUAL).sweep();
        assertThat(left()).isEmpty();
    }

    /// Counts what it is told, and stops after so many questions whether to stop.
    private static final class Counted implements Progress {
        private final List<String> said = new ArrayList<>();
        private final int most;
        private int questions;

        Counted(int most) {
            this.most = most;
        }

        @Override
        public void at(long done, long total) {
            said.add(done + "/" + total);
        }

        @Override
        public void say(String sentence) {}

        @Override
        public boolean cancelled() {
            questions++;
            return questions > most;
        }
    }
}
