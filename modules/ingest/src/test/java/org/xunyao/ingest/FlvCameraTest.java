package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.ingest.flv.FlvProtocol;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.SystemClock;
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Clip;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.testkit.camera.Login;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.Why;

/// Cameras that send Flash video over HTTP, and cameras of H.265, with their faults.
class FlvCameraTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final CameraId CAMERA = new CameraId("c1");
    private static final Duration SHORT = Duration.ofMillis(1_200);
    private static final int FPS = 50;

    @TempDir
    private static Path folder;

    private static Path h264;
    private static Path h265;

    private final Recorder recorder = new Recorder();
    private final Semaphore goOn = new Semaphore(0);
    private CameraServer server;
    private CameraStreams streams;

    @BeforeAll
    static void films() throws IOException, InterruptedException {
        h264 = Foreign.film(
                folder.resolve("a.h264"), "-c:v", "libx264", "-bf", "0", "-preset", "veryfast", "-f", "h264");
        h265 = Foreign.film(
                folder.resolve("a.h265"),
                "-c:v",
                "libx265",
                "-preset",
                "ultrafast",
                "-x265-params",
                "bframes=0:log-level=none",
                "-f",
                "hevc");
    }

    @BeforeEach
    void serve() throws IOException {
        server = new CameraServer(
                0,
                List.of(
                        new SimulatedCamera("h264", h264, FPS, 0, Login.NONE, true),
                        new SimulatedCamera("h265", h265, FPS, 0, Login.NONE, true),
                        new SimulatedCamera("bare264", h264, FPS, 1, Login.NONE, false),
                        new SimulatedCamera("bare265", h265, FPS, 1, Login.NONE, false),
                        login(Login.Kind.BASIC),
                        login(Login.Kind.DIGEST),
                        login(Login.Kind.DIGEST_LEGACY)));
        Pause pause = time -> goOn.acquire();
        streams = new CameraStreams(
                CLOCK,
                Thread.ofVirtual().factory(),
                List.of(
                        new RtspProtocol(CLOCK, RtspLimits.USUAL.within(SHORT, SHORT, SHORT)),
                        new FlvProtocol(CLOCK, HttpLimits.USUAL.within(SHORT, SHORT, SHORT))),
                new CameraStreams.Keeping(4, StreamHealth.Thresholds.USUAL, pause, new Random(1)));
    }

    private static SimulatedCamera login(Login.Kind kind) {
        return new SimulatedCamera(kind.name(), h264, FPS, 0, new Login(kind, "op", "p@ss:w"), true);
    }

    @AfterEach
    void shut() {
        streams.close();
        server.close();
    }

    private void start(String path) {
        streams.start(CAMERA, StreamAddress.of(server.flvUrl(path)), recorder);
    }

    @ParameterizedTest
    @CsvSource({
        "h264,H264,http",
        "bare264,H264,http",
        "h265,H265,http",
        "bare265,H265,http",
        "h265,H265,rtsp",
        "bare265,H265,rtsp"
    })
    void aCameraGoesLiveAndSendsWhatItsClipHolds(String path, Codec codec, String scheme)
            throws IOException, InterruptedException {
        String url = scheme.equals("http") ? server.flvUrl(path) : server.url(path);
        streams.start(CAMERA, StreamAddress.of(url), recorder);
        StreamEvent.Started started = recorder.next(StreamEvent.Started.class);
        List<AccessUnit> units = recorder.units(30);
        assertThat(started.codec()).isEqualTo(codec);
        assertThat(started.size()).isEqualTo(new PictureSize(320, 180));
        assertThat(units.getFirst().key()).isTrue();
        for (int i = 0; i < 30; i++) {
            assertThat(units.get(i).number()).isEqualTo(i);
            assertThat(units.get(i).pts()).isEqualTo(i * 1_800L);
            assertThat(units.get(i).lost()).isZero();
        }
        List<Clip.Picture> pictures =
                Clip.read(codec == Codec.H264 ? h264 : h265).pictures();
        List<String> first = Foreign.pictures(units.subList(0, 1));
        int at = 0;
        while (!Foreign.pictures(codec, annexB(pictures.get(at))).equals(first)) {
            at++;
        }
        for (int i = 0; i < 30; i++) {
            byte[] sent = annexB(pictures.get((at + i) % pictures.size()));
            assertThat(Foreign.pictures(units.subList(i, i + 1))).isEqualTo(Foreign.pictures(codec, sent));
        }
        assertThat(streams.health(CAMERA)).isInstanceOf(StreamHealth.Live.class);
    }

    private static byte[] annexB(Clip.Picture picture) {
        return org.xunyao.video.coding.AnnexB.join(picture.nals());
    }

    @ParameterizedTest
    @EnumSource(value = Login.Kind.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void theRightPasswordOpensAndAWrongOneIsTold(Login.Kind kind) throws InterruptedException {
        String at = "127.0.0.1:" + server.port() + "/" + kind.name() + ".flv";
        streams.start(CAMERA, StreamAddress.of("http://op:p%40ss%3Aw@" + at), recorder);
        assertThat(recorder.units(3)).hasSize(3);
        streams.start(CAMERA, StreamAddress.of("http://op:wrong@" + at), recorder);
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.WRONG_PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"WRONG_CREDENTIALS,WRONG_PASSWORD", "REDIRECT,REDIRECTED_ELSEWHERE", "HANG,TIMEOUT", "DROP,CLOSED"})
    void aFaultAtTheDoorIsNamed(Fault fault, Why why) throws InterruptedException {
        server.fault("h264", fault);
        start("h264");
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(why);
        server.fault("h264", Fault.OK);
        goOn.release();
        assertThat(recorder.units(2)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"STALL,TIMEOUT", "NOISE,GARBAGE", "DROP,CLOSED"})
    void aFaultInMidStreamIsNamedAndOvercome(Fault fault, Why why) throws InterruptedException {
        start("h264");
        recorder.units(5);
        server.fault("h264", fault);
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(why);
        List<AccessUnit> before = recorder.all();
        recorder.forget();
        server.fault("h264", Fault.OK);
        goOn.release();
        AccessUnit next = recorder.units(2).getFirst();
        assertThat(next.key()).isTrue();
        assertThat(next.number()).isEqualTo(5 + before.size());
        assertThat(next.pts()).isGreaterThan((4L + before.size()) * 1_800);
    }

    @Test
    void brokenPicturesAreLeftOutUpToTheNextKeyUnitAndReported() throws InterruptedException {
        start("h264");
        recorder.units(5);
        server.fault("h264", Fault.GARBAGE);
        TimeUnit.MILLISECONDS.sleep(300);
        server.fault("h264", Fault.OK);
        recorder.next(StreamEvent.Dropped.class);
        recorder.forget();
        recorder.units(20);
        assertThat(server.connections("h264")).isOne();
    }

    @Test
    void aServerThatNeverSendsAKeyUnitIsGivenUpWithThatCause() throws InterruptedException {
        server.fault("h264", Fault.NO_KEY);
        start("h264");
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.NO_KEY_UNIT);
    }
}
