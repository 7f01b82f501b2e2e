package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.testkit.camera.Login;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamEvent.Route;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.Why;

/// Cameras whose packets travel by themselves.
class UdpCameraTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final CameraId CAMERA = new CameraId("c1");
    private static final Duration SHORT = Duration.ofMillis(2_400);
    private static final int FPS = 50;

    @TempDir
    private static Path folder;

    private static Path film;

    private final Recorder recorder = new Recorder();
    private final Semaphore goOn = new Semaphore(0);
    private CameraServer server;
    private CameraStreams streams;

    @BeforeAll
    static void film() throws IOException, InterruptedException {
        film = Foreign.film(
                folder.resolve("a.h264"), "-c:v", "libx264", "-bf", "0", "-preset", "veryfast", "-f", "h264");
    }

    @BeforeEach
    void serve() throws IOException {
        server = new CameraServer(0, List.of(new SimulatedCamera("c", film, FPS, 0, Login.NONE, true)));
        Pause pause = time -> goOn.acquire();
        streams = new CameraStreams(
                CLOCK,
                Thread.ofVirtual().factory(),
                List.of(new RtspProtocol(CLOCK, RtspLimits.USUAL.within(SHORT, SHORT, SHORT))),
                new CameraStreams.Keeping(4, StreamHealth.Thresholds.USUAL, pause, new Random(1)));
    }

    @AfterEach
    void shut() {
        streams.close();
        server.close();
    }

    private void start(String scheme) {
        streams.start(CAMERA, StreamAddress.of(scheme + "://127.0.0.1:" + server.port() + "/c"), recorder);
    }

    @ParameterizedTest
    @CsvSource("SHUFFLE")
    void packetsThatOvertakeEachOtherOrComeTwiceLoseNoPicture(Fault fault) throws InterruptedException {
        server.fault("c", fault);
        start("rtspu");
        List<AccessUnit> units = recorder.units(60);
        for (int i = 0; i < 60; i++) {
            assertThat(units.get(i).pts()).isEqualTo(i * 1_800L);
            assertThat(units.get(i).lost()).isZero();
        }
        assertThat(recorder.events().stream().filter(StreamEvent.Rerouted.class::isInstance))
                .isEmpty();
    }

    @Test
    void theCameraIsToldWhatCameAndRemindedOfUsAndLeftProperly() throws InterruptedException {
        start("rtspu");
        recorder.units(FPS * 3);
        assertThat(server.reports("c")).isPositive();
        assertThat(server.keptAlive("c")).isPositive();
        streams.stop(CAMERA);
        recorder.next(StreamEvent.Stopped.class);
        for (int i = 0; i < 100 && server.saidGoodbye("c") == 0; i++) {
            Thread.sleep(20);
        }
        assertThat(server.saidGoodbye("c")).isOne();
    }

    @Test
    void whereAFirewallSwallowsThemTcpIsTakenAndSaid() throws InterruptedException {
        server.fault("c", Fault.FIREWALL);
        start("rtspu");
        StreamEvent.Rerouted said = recorder.next(StreamEvent.Rerouted.class);
        assertThat(said.asked()).isEqualTo(Route.UDP);
        assertThat(said.taken()).isEqualTo(Route.TCP);
        assertThat(recorder.units(20)).allSatisfy(u -> assertThat(u.lost()).isZero());
        assertThat(server.connections("c")).isEqualTo(2);
        server.fault("c", Fault.DROP);
        recorder.next(StreamEvent.Down.class);
        recorder.forget();
        server.fault("c", Fault.FIREWALL);
        int before = server.connections("c");
        goOn.release();
        assertThat(recorder.units(2)).hasSize(2);
        assertThat(server.connections("c")).as("the way is remembered").isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"rtspu,NO_UDP,TCP", "rtsp,NO_TCP,UDP"})
    void aCameraThatRefusesTheOneWayIsAskedForTheOther(String scheme, Fault fault, Route taken)
            throws InterruptedException {
        server.fault("c", fault);
        start(scheme);
        assertThat(recorder.next(StreamEvent.Rerouted.class).taken()).isEqualTo(taken);
        assertThat(recorder.units(20)).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"FIREWALL,TIMEOUT", "DROP,CLOSED"})
    void aFaultInMidStreamIsNamedAndOvercome(Fault fault, Why why) throws InterruptedException {
        start("rtspu");
        recorder.units(5);
        server.fault("c", fault);
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(why);
        recorder.forget();
        server.fault("c", Fault.OK);
        goOn.release();
        assertThat(recorder.units(2).getFirst().key()).isTrue();
    }

    @Test
    void aCameraThatNeverSendsAKeyUnitIsGivenUpWithThatCause() throws InterruptedException {
        server.fault("c", Fault.NO_KEY);
        start("rtspu");
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.NO_KEY_UNIT);
        server.fault("c", Fault.OK);
        goOn.release();
        assertThat(recorder.units(2).getFirst().key()).isTrue();
    }

    @Test
    void lostPacketsAreCountedAndTheNextKeyUnitGoesOn() throws InterruptedException {
        start("rtspu");
        recorder.units(5);
        server.fault("c", Fault.LOSS);
        recorder.next(StreamEvent.Dropped.class);
        server.fault("c", Fault.OK);
        recorder.forget();
        assertThat(recorder.units(30)).hasSize(30);
        assertThat(server.connections("c")).isOne();
    }

    @Test
    void aForeignClientReadsTheSimulatedCameraOverUdp() throws IOException, InterruptedException {
        assertThat(Foreign.ask(List.of(
                        "ffprobe",
                        "-v",
                        "error",
                        "-rtsp_transport",
                        "udp",
                        "-show_entries",
                        "stream=codec_name,width,height",
                        "-of",
                        "csv=p=0",
                        server.url("c"))))
                .containsExactly("h264,320,180");
    }
}
