package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.SystemClock;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamEvent.Route;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.Why;

/// Cameras that we did not write: Debian's gst-rtsp-server and VLC's own output, with the faults that a
/// foreign server can have.
class ForeignServersTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final CameraId CAMERA = new CameraId("c1");
    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final int PICTURES = 100;

    @TempDir
    private static Path folder;

    private final Recorder recorder = new Recorder();
    private final Semaphore goOn = new Semaphore(0);
    private CameraStreams streams;

    @BeforeAll
    static void films() throws IOException, InterruptedException {
        ForeignServer.open(folder);
        Foreign.film(folder.resolve("h264.mp4"), "-c:v", "libx264", "-bf", "2", "-preset", "veryfast");
        Foreign.film(
                folder.resolve("h265.mp4"),
                "-c:v",
                "libx265",
                "-preset",
                "ultrafast",
                "-x265-params",
                "bframes=3:open-gop=0:keyint=25:log-level=none");
        // VLC ends a session where a film begins again.
        Foreign.ask(List.of(
                "ffmpeg",
                "-v",
                "error",
                "-stream_loop",
                "20",
                "-i",
                film("h264").toString(),
                "-c",
                "copy",
                film("long").toString()));
        Files.setPosixFilePermissions(film("long"), PosixFilePermissions.fromString("rw-r--r--"));
    }

    @BeforeEach
    void listen() {
        Pause pause = time -> goOn.acquire();
        streams = new CameraStreams(
                CLOCK,
                Thread.ofVirtual().factory(),
                List.of(new RtspProtocol(CLOCK, RtspLimits.USUAL.within(SHORT, SHORT, SHORT))),
                new CameraStreams.Keeping(4, StreamHealth.Thresholds.USUAL, pause, new Random(1)));
    }

    @AfterEach
    void leave() {
        streams.close();
    }

    private static Path film(String codec) {
        return folder.resolve(codec + ".mp4");
    }

    private void start(String url) {
        streams.start(CAMERA, StreamAddress.of(url), recorder);
    }

    @ParameterizedTest
    @CsvSource({"h264,tcp,rtsp", "h264,udp,rtspu", "h265,tcp,rtsp", "h265,udp,rtspu"})
    void everyPictureOfGStreamersServerComesUnchanged(String codec, String way, String scheme)
            throws IOException, InterruptedException {
        Path same = Foreign.copy(film(codec), folder.resolve(way + "." + codec), "-f", codec.replace("h265", "hevc"));
        try (ForeignServer server = ForeignServer.gstreamer(film(codec), codec, way)) {
            start(server.url(scheme, "film"));

            List<AccessUnit> units = recorder.units(PICTURES);

            Codec said = codec.equals("h264") ? Codec.H264 : Codec.H265;
            assertThat(units).allSatisfy(unit -> assertThat(unit.lost()).isZero());
            assertThat(Foreign.pictures(units)).isEqualTo(Foreign.pictures(said, Files.readAllBytes(same)));
            assertThat(Foreign.times(units)).isEqualTo(Foreign.times(film(codec)));
            assertThat(recorder.events().stream().filter(StreamEvent.Rerouted.class::isInstance))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"udp,rtsp,UDP", "tcp,rtspu,TCP"})
    void aServerThatOffersOneWayOnlyIsTakenThatWay(String offered, String asked, Route taken)
            throws IOException, InterruptedException {
        try (ForeignServer server = ForeignServer.gstreamer(film("h264"), "h264", offered)) {
            start(server.url(asked, "film"));

            assertThat(recorder.next(StreamEvent.Rerouted.class).taken()).isEqualTo(taken);
            assertThat(recorder.units(20)).hasSize(20);
        }
    }

    @ParameterizedTest
    @CsvSource({"basic", "digest"})
    void itsLoginIsPassedAndAWrongOneIsNamed(String kind) throws IOException, InterruptedException {
        try (ForeignServer server = ForeignServer.gstreamer(film("h264"), "h264", "tcp", "guest", "Lanxi#2026", kind)) {
            String open = server.url("rtsp", "film");
            start(open.replace("//", "//guest:wrong@"));
            assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.WRONG_PASSWORD);
            streams.stop(CAMERA);
            recorder.next(StreamEvent.Stopped.class);

            start(open.replace("//", "//guest:Lanxi%232026@"));

            assertThat(recorder.units(10)).hasSize(10);
        }
    }

    @Test
    void aPathThatItDoesNotHaveIsNamed() throws IOException, InterruptedException {
        try (ForeignServer server = ForeignServer.gstreamer(film("h264"), "h264", "tcp")) {
            start(server.url("rtsp", "nothing"));

            assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.NOT_FOUND);
        }
    }

    @Test
    void itsDeathIsNoticedAtOnceAndItsSilenceInTime() throws IOException, InterruptedException {
        try (ForeignServer server = ForeignServer.gstreamer(film("h264"), "h264", "tcp")) {
            start(server.url("rtsp", "film"));
            recorder.units(5);
            server.freeze();
            assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.TIMEOUT);
        }
        streams.stop(CAMERA);
        recorder.next(StreamEvent.Stopped.class);
        recorder.forget();
        try (ForeignServer server = ForeignServer.gstreamer(film("h264"), "h264", "tcp")) {
            start(server.url("rtsp", "film"));
            recorder.units(5);
            server.kill();
            assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.CLOSED);
            goOn.release();
            assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.REFUSED);
        }
    }

    @Test
    void vlcIsReadOverUdpBecauseItRefusesTcp() throws IOException, InterruptedException {
        try (ForeignServer server = ForeignServer.vlc(film("long"), folder)) {
            start(server.url("rtsp", "film"));

            assertThat(recorder.next(StreamEvent.Rerouted.class).taken()).isEqualTo(Route.UDP);
            List<AccessUnit> units = recorder.units(PICTURES);
            assertThat(units.getFirst().key()).isTrue();
            server.kill();
            assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.CLOSED);
        }
    }
}
