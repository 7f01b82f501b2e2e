package org.xunyao.ingest.flv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.ingest.Foreign;
import org.xunyao.ingest.Recorder;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.kernel.SystemClock;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamSession;
import org.xunyao.video.Why;

/// Foreign witness: the file was written by ffmpeg, and read again by it.
class FlvProtocolTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final CameraId CAMERA = new CameraId("c");
    private static final Duration SHORT = Duration.ofMillis(1_200);
    private static final HttpLimits LIMITS = HttpLimits.USUAL.within(SHORT, SHORT, SHORT);

    @TempDir
    private static Path folder;

    private final Recorder out = new Recorder();

    @BeforeAll
    static void films() throws IOException, InterruptedException {
        Foreign.film(folder.resolve("plain.flv"), "-c:v", "libx264", "-bf", "0", "-preset", "veryfast", "-f", "flv");
        Foreign.film(folder.resolve("reordered.flv"), "-c:v", "libx264", "-bf", "2", "-preset", "fast", "-f", "flv");
        Foreign.film(folder.resolve("sorenson.flv"), "-c:v", "flv1", "-f", "flv");
        Foreign.copy(folder.resolve("plain.flv"), folder.resolve("late.flv"), "-output_ts_offset", "4294965");
    }

    private Why play(HttpServer server, String path) throws StreamException {
        int port = server.getAddress().getPort();
        StreamAddress address = StreamAddress.of("http://127.0.0.1:" + port + "/" + path);
        try (StreamSession session = new FlvProtocol(CLOCK, LIMITS).open(CAMERA, address, out)) {
            session.play();
            throw new AssertionError("a session that ends without a cause");
        } catch (StreamException end) {
            return end.why();
        }
    }

    @ParameterizedTest
    @CsvSource({"plain,true", "plain,false", "reordered,true", "reordered,false"})
    void everyPictureOfAForeignFileComesAtItsTime(String name, boolean chunked) throws Exception {
        HttpServer server = Foreign.serve(folder, chunked);
        try {
            assertThat(play(server, name + ".flv")).isEqualTo(Why.CLOSED);
        } finally {
            server.stop(0);
        }
        Path same = Foreign.copy(folder.resolve(name + ".flv"), folder.resolve(name + ".h264"));
        List<AccessUnit> units = out.all();
        assertThat(units).hasSize(100).allSatisfy(u -> assertThat(u.lost()).isZero());
        assertThat(Foreign.pictures(units)).isEqualTo(Foreign.pictures(Codec.H264, Files.readAllBytes(same)));
        assertThat(Foreign.times(units)).isEqualTo(Foreign.times(folder.resolve(name + ".flv")));
        assertThat(units.stream().filter(AccessUnit::key))
                .hasSize(4)
                .allSatisfy(unit -> assertThat(unit.bytes()).startsWith(0, 0, 0, 1, 0x67));
        assertThat(out.next(StreamEvent.Started.class).size()).isEqualTo(new PictureSize(320, 180));
    }

    @Test
    void timeGoesOnOverTheWrapOfItsThirtyTwoBits() throws Exception {
        HttpServer server = Foreign.serve(folder, true);
        try {
            assertThat(play(server, "late.flv")).isEqualTo(Why.CLOSED);
        } finally {
            server.stop(0);
        }
        assertThat(Foreign.times(out.all())).isEqualTo(Foreign.times(folder.resolve("plain.flv")));
    }

    @ParameterizedTest
    @CsvSource({
        "sorenson.flv,UNSUPPORTED_CODEC",
        "nothing.flv,NOT_FOUND",
        "plain.h264,GARBAGE",
        "playlist,GARBAGE",
        "empty,CLOSED"
    })
    void whatIsNotReadHereIsNamed(String name, Why why) throws Exception {
        Foreign.copy(folder.resolve("plain.flv"), folder.resolve("plain.h264"));
        Files.writeString(folder.resolve("playlist"), "#EXTM3U\n#EXT-X-VERSION:3\n");
        Files.write(folder.resolve("empty"), new byte[0]);
        HttpServer server = Foreign.serve(folder, true);
        try {
            assertThat(play(server, name)).isEqualTo(why);
            assertThat(out.waiting()).isZero();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void itTakesHttpOnly() {
        FlvProtocol flv = new FlvProtocol(CLOCK, LIMITS);
        assertThat(flv.speaks(StreamAddress.of("http://h/live?app=a&stream=b"))).isTrue();
        assertThat(flv.speaks(StreamAddress.of("rtsp://h/live.flv"))).isFalse();
        assertThatThrownBy(() -> StreamAddress.of("https://h/live.flv")).hasMessageContaining("SCHEME_NOT_ALLOWED");
    }
}
