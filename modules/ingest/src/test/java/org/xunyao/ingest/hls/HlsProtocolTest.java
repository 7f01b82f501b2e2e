package org.xunyao.ingest.hls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.ingest.Foreign;
import org.xunyao.ingest.Pause;
import org.xunyao.ingest.Recorder;
import org.xunyao.ingest.StandingClock;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.ingest.http.ScriptedServer;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamFacts;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;
import org.xunyao.video.Why;

/// Foreign witness: ffmpeg cuts the segments and writes the playlists.
class HlsProtocolTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final HttpLimits LIMITS = HttpLimits.USUAL.within(SHORT, SHORT, SHORT);
    private static final Pause NONE = time -> {};

    @TempDir
    private static Path folder;

    private final Recorder out = new Recorder();

    @BeforeAll
    static void films() throws IOException, InterruptedException {
        Foreign.film(folder.resolve("h264.mp4"), "-c:v", "libx264", "-bf", "2", "-preset", "veryfast");
        Foreign.film(
                folder.resolve("h265.mp4"),
                "-c:v",
                "libx265",
                "-preset",
                "ultrafast",
                "-x265-params",
                "bframes=3:open-gop=0:keyint=25:log-level=none");
        for (String name : List.of("h264", "h265")) {
            Foreign.copy(
                    folder.resolve(name + ".mp4"),
                    folder.resolve(name + ".m3u8"),
                    "-f",
                    "hls",
                    "-hls_time",
                    "1",
                    "-hls_list_size",
                    "0",
                    "-hls_playlist_type",
                    "vod");
        }
    }

    private Why play(String path, Pause pause) throws IOException {
        return play(Foreign.serveEnding(folder), path, pause);
    }

    private Why play(HttpServer server, String path, Pause pause) {
        return play(server, path, pause, CLOCK, out);
    }

    private static Why play(HttpServer server, String path, Pause pause, Clock clock, UnitListener to) {
        StreamAddress address =
                StreamAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
        try (StreamSession session = new HlsProtocol(clock, LIMITS, pause).open(new CameraId("c"), address, to)) {
            session.play();
            throw new AssertionError("a session that ends without a cause");
        } catch (StreamException end) {
            return end.why();
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"h264,h264,H264", "h265,hevc,H265"})
    void everyPictureOfAForeignFilmComesAtItsTimeAndItsEndIsTold(String name, String bare, Codec codec)
            throws Exception {
        assertThat(play(name + ".m3u8", NONE)).isEqualTo(Why.ENDED);
        List<AccessUnit> units = out.all();
        assertThat(units).hasSize(100).allSatisfy(unit -> {
            assertThat(unit.codec()).isEqualTo(codec);
            assertThat(unit.lost()).isZero();
        });
        Path film = folder.resolve(name + ".mp4");
        Path same = Foreign.copy(film, folder.resolve(name + "." + bare), "-f", bare);
        assertThat(Foreign.pictures(units)).isEqualTo(Foreign.pictures(codec, Files.readAllBytes(same)));
        assertThat(Foreign.times(units)).isEqualTo(Foreign.times(film));
        assertThat(units.stream().filter(AccessUnit::key)).hasSize(4);
        assertThat(out.next(StreamEvent.Started.class).size()).isEqualTo(new PictureSize(320, 180));
    }

    @Test
    void picturesComeInTheirTimeThoughTheirBytesComeInHeaps() throws Exception {
        List<Duration> waits = new ArrayList<>();
        assertThat(play("h264.m3u8", waits::add)).isEqualTo(Why.ENDED);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void theBestQualityIsTakenAndTimeGoesOnOverADiscontinuity() throws Exception {
        Files.writeString(folder.resolve("choice.m3u8"), """
                #EXTM3U
                #EXT-X-STREAM-INF:BANDWIDTH=64000,CODECS="mp4a.40.2"
                sound.m3u8
                #EXT-X-STREAM-INF:AVERAGE-BANDWIDTH=90000000,BANDWIDTH=100000,RESOLUTION=1x1
                nothing.m3u8
                #EXT-X-STREAM-INF:BANDWIDTH=900000,CODECS="avc1.4d401e,mp4a.40.2"
                twice.m3u8
                """);
        Files.writeString(folder.resolve("twice.m3u8"), """
                #EXTM3U
                #EXT-X-TARGETDURATION:1
                #EXT-X-MEDIA-SEQUENCE:7
                #EXTINF:1.0,
                h2640.ts
                #EXT-X-DISCONTINUITY
                #EXTINF:1.0,
                /h2640.ts
                #EXT-X-ENDLIST
                """);
        assertThat(play("choice.m3u8", NONE)).isEqualTo(Why.ENDED);
        List<AccessUnit> units = out.all();
        assertThat(units).hasSize(50);
        List<Long> once = Foreign.times(units.subList(0, 25));
        assertThat(Foreign.times(units.subList(25, 50))).isEqualTo(once);
        assertThat(units.get(25).pts()).isEqualTo(units.getFirst().pts() + 25 * 3_600);
        assertThat(out.events().stream().filter(StreamEvent.CameraClock.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aLiveStreamIsFollowedWhileItsWindowSlides() throws Exception {
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "error",
                        "-re",
                        "-i",
                        folder.resolve("h264.mp4").toString(),
                        "-c",
                        "copy",
                        "-f",
                        "hls",
                        "-hls_time",
                        "1",
                        "-hls_list_size",
                        "3",
                        "-hls_flags",
                        "delete_segments",
                        folder.resolve("live.m3u8").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!Files.exists(folder.resolve("live.m3u8")) && ffmpeg.isAlive()) {
            Thread.sleep(50);
        }
        assertThat(play("live.m3u8", Pause.real())).isEqualTo(Why.ENDED);
        assertThat(ffmpeg.waitFor()).isZero();
        List<AccessUnit> units = out.all();
        assertThat(units).hasSize(100).allSatisfy(u -> assertThat(u.lost()).isZero());
        assertThat(Foreign.times(units)).isEqualTo(Foreign.times(folder.resolve("h264.mp4")));
    }

    @Test
    void aFilmThatIsOverIsNoCameraAndNothingOfItIsShown() throws IOException {
        assertThat(play(Foreign.serve(folder, false), "h264.m3u8", NONE)).isEqualTo(Why.ENDED);
        assertThat(out.waiting()).isZero();
    }

    @Test
    void picturesCameWhenTheirSegmentWasThereAndTheirAgeIsSaid() throws Exception {
        var time = new StandingClock();
        HttpServer server = Foreign.serve(path -> {
            byte[] bytes = Files.readAllBytes(folder.resolve(path));
            return path.endsWith(".m3u8")
                    ? new String(bytes, UTF_8).replace("#EXT-X-ENDLIST", "").getBytes(UTF_8)
                    : bytes;
        });
        List<Instant> given = new ArrayList<>();
        var facts = new AtomicReference<>(StreamFacts.NONE);
        List<StreamHealth> healths = new ArrayList<>();
        UnitListener listener = new UnitListener() {
            @Override
            public void unit(AccessUnit unit) {
                given.add(time.now());
                out.unit(unit);
                facts.updateAndGet(known -> known.after(unit, time.now()));
                healths.add(StreamHealth.of(facts.get(), time.now(), StreamHealth.Thresholds.USUAL));
            }

            @Override
            public void aged(Duration least) {
                facts.updateAndGet(known -> known.aged(least));
                healths.set(
                        healths.size() - 1, StreamHealth.of(facts.get(), time.now(), StreamHealth.Thresholds.USUAL));
            }
        };
        assertThat(play(server, "h264.m3u8", time::pass, time, listener)).isEqualTo(Why.NO_PICTURES);
        List<AccessUnit> units = out.all();
        assertThat(units).hasSize(75);
        assertThat(given).as("in their turn").doesNotHaveDuplicates().isSorted();
        assertThat(units)
                .extracting(AccessUnit::arrival)
                .as("when their bytes came")
                .isSorted();
        assertThat(units.stream().map(AccessUnit::arrival).distinct()).hasSize(3);
        assertThat(units)
                .allSatisfy(unit -> assertThat(given.get((int) unit.number())).isAfterOrEqualTo(unit.arrival()));
        assertThat(healths)
                .allSatisfy(health -> assertThat(health)
                        .isInstanceOfSatisfying(
                                StreamHealth.Late.class,
                                late -> assertThat(late.age())
                                        .isBetween(Duration.ofMillis(2_900), Duration.ofMillis(3_200))));
    }

    @Test
    void whereWeAreSentForAWhileIsAskedForAnew() throws Exception {
        byte[] segment = Files.readAllBytes(folder.resolve("h2640.ts"));
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(request -> {
            String path = request.split(" ", 3)[1];
            int turn = asked.get() / 2;
            if (path.equals("/live.m3u8")) {
                return answer("302 Found\r\nLocation: /t" + asked.getAndAdd(2) / 2 + "/list.m3u8", new byte[0]);
            }
            if (path.endsWith(".m3u8")) {
                boolean expired = !path.equals("/t" + (turn - 1) + "/list.m3u8");
                String list = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\na.ts\n"
                        + "#EXTINF:1,\nb.ts\n".repeat(turn / 2) + (turn > 3 ? "#EXT-X-ENDLIST\n" : "");
                return expired ? answer("403 No", new byte[0]) : answer("200 OK", list.getBytes(UTF_8));
            }
            return path.startsWith("/t") ? answer("200 OK", segment) : answer("404 No", new byte[0]);
        })) {
            try (StreamSession session = new HlsProtocol(CLOCK, LIMITS, NONE)
                    .open(new CameraId("c"), server.address("", "/live.m3u8"), out)) {
                assertThatThrownBy(session::play)
                        .isInstanceOfSatisfying(
                                StreamException.class,
                                end -> assertThat(end.why()).isEqualTo(Why.ENDED));
            }
        }
        assertThat(out.all()).hasSizeGreaterThan(50);
    }

    private static byte[] answer(String status, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "http://203.0.113.9/a.ts,REDIRECTED_ELSEWHERE",
        "https://127.0.0.1/a.ts,REDIRECTED_ELSEWHERE",
        "file:///etc/passwd,REDIRECTED_ELSEWHERE",
        "missing.ts,NOT_FOUND",
        "h264.mp4,GARBAGE",
        "#EXT-X-KEY:METHOD=AES-128,UNSUPPORTED_CODEC",
        "#EXT-X-MAP:URI=\"a.mp4\",UNSUPPORTED_CODEC",
        "#EXT-X-BYTERANGE:100@0,UNSUPPORTED_CODEC",
        "#EXT-X-TARGETDURATION:0,GARBAGE",
        "#EXT-X-TARGETDURATION:x,GARBAGE",
        "#EXT-X-MEDIA-SEQUENCE:-1,GARBAGE"
    })
    void whatIsNotFollowedIsNamed(String line, Why why) throws Exception {
        Files.writeString(
                folder.resolve("bad.m3u8"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n" + (line + "\n").repeat(2) + "#EXT-X-ENDLIST\n");
        assertThat(play("bad.m3u8", NONE)).isEqualTo(why);
        assertThat(out.waiting()).isZero();
    }

    @Test
    void aLiveStreamThatGoesOnNoLongerHasNoPictures() throws Exception {
        Files.writeString(folder.resolve("dead.m3u8"), "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nh2640.ts\n");
        assertThat(play("dead.m3u8", time -> Thread.sleep(time.toMillis() / 2))).isEqualTo(Why.NO_PICTURES);
        assertThat(out.waiting()).isEqualTo(25);
    }

    @Test
    void aSegmentThatIsGoneIsAGapAndTheNextKeyUnitGoesOn() throws Exception {
        Files.writeString(
                folder.resolve("gap.m3u8"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\nh2640.ts\n#EXT-X-GAP\nnone.ts\nh2642.ts\n#EXT-X-ENDLIST\n");
        assertThat(play("gap.m3u8", NONE)).isEqualTo(Why.ENDED);
        assertThat(out.all()).hasSize(50);
        assertThat(out.all().get(25).lost()).isPositive();
        assertThat(out.all().get(25).key()).isTrue();
        assertThat(out.next(StreamEvent.Dropped.class).packets()).isPositive();
    }

    @Test
    void itTakesPlaylistsOnly() {
        HlsProtocol hls = new HlsProtocol(CLOCK, LIMITS, NONE);
        assertThat(hls.speaks(StreamAddress.of("http://h/live/index.M3U8?token=1")))
                .isTrue();
        assertThat(hls.speaks(StreamAddress.of("http://h/live.flv?x=.m3u8"))).isFalse();
        assertThat(hls.speaks(StreamAddress.of("rtsp://h/live.m3u8"))).isFalse();
    }
}
