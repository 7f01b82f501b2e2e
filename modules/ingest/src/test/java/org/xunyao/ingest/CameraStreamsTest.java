package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.testkit.camera.Login;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.Why;

class CameraStreamsTest {

    private static final CameraId CAMERA = new CameraId("c1");
    private static final Duration SHORT = Duration.ofMillis(1_200);
    private static Path clip;

    private final AdvancedClock clock = new AdvancedClock();
    private final Recorder recorder = new Recorder();
    private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    private final Semaphore goOn = new Semaphore(0);
    private CameraServer server;
    private CameraStreams streams;

    @BeforeAll
    static void film() throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "xunyao-footage");
        clip = Footage.ofDebian(folder).clip(new Footage.Cut("six", 128, 0, 640, 360, 0, 6, 0));
    }

    @BeforeEach
    void serve() throws IOException {
        server = new CameraServer(
                0,
                List.of(
                        new SimulatedCamera("open", clip),
                        new SimulatedCamera("bare", clip, 15, 3, Login.NONE, false),
                        login(Login.Kind.BASIC),
                        login(Login.Kind.DIGEST),
                        login(Login.Kind.DIGEST_LEGACY)));
        RtspLimits limits = RtspLimits.USUAL.within(SHORT, SHORT, SHORT);
        Pause pause = time -> {
            pauses.add(time);
            goOn.acquire();
        };
        streams = new CameraStreams(
                clock,
                Thread.ofVirtual().factory(),
                List.of(new RtspProtocol(clock, limits)),
                new CameraStreams.Keeping(4, StreamHealth.Thresholds.USUAL, pause, new Random(1)));
    }

    @AfterEach
    void shut() {
        streams.close();
        server.close();
    }

    private static SimulatedCamera login(Login.Kind kind) {
        return new SimulatedCamera(kind.name(), clip, 15, 0, new Login(kind, "op", "p@ss:w"), true);
    }

    private void start(String path) {
        streams.start(CAMERA, StreamAddress.of(server.url(path)), recorder);
    }

    private void startAs(String path, String who) {
        streams.start(CAMERA, StreamAddress.of("rtsp://" + who + "@127.0.0.1:" + server.port() + "/" + path), recorder);
    }

    @Test
    void aSecondStreamOfACameraHasNumbersAndHealthOfItsOwn() throws InterruptedException {
        start("open");
        assertThat(recorder.units(5).getFirst().number()).isZero();
        try (CameraStreams others = streams.beside(1L << 40)) {
            var second = new Recorder();
            assertThat(others.health(CAMERA)).isInstanceOf(StreamHealth.Idle.class);
            others.start(CAMERA, StreamAddress.of(server.url("bare")), second);
            assertThat(second.units(5).getFirst().number()).isEqualTo(1L << 40);
            others.stop(CAMERA);
            second.next(StreamEvent.Stopped.class);
            assertThat(recorder.units(30)).hasSize(30);
        }
    }

    @ParameterizedTest
    @CsvSource({"open", "bare"})
    void aCameraGoesLive(String path) throws InterruptedException {
        start(path);
        StreamEvent.Started started = recorder.next(StreamEvent.Started.class);
        List<AccessUnit> units = recorder.units(20);
        assertThat(started.size()).isEqualTo(new PictureSize(640, 360));
        assertThat(units.getFirst().key()).isTrue();
        assertThat(units).extracting(AccessUnit::number).isEqualTo(numbersFrom(0, 20));
        assertThat(units)
                .extracting(AccessUnit::pts)
                .isEqualTo(numbersFrom(0, 20).stream().map(n -> n * 6_000).toList());
        assertThat(units).allSatisfy(u -> assertThat(u.lost()).isZero());
        assertThat(streams.health(CAMERA)).isInstanceOf(StreamHealth.Live.class);
    }

    private static List<Long> numbersFrom(long first, int count) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(first + i);
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource(value = Login.Kind.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void theRightPasswordOpensAndKeepsOpen(Login.Kind kind) throws InterruptedException {
        startAs(kind.name(), "op:p%40ss%3Aw");
        assertThat(recorder.units(3)).hasSize(3);
        assertThat(server.connections(kind.name())).isOne();
    }

    @ParameterizedTest
    @CsvSource({"BASIC,op:wrong@", "DIGEST,op:wrong@", "DIGEST_LEGACY,op:wrong@", "DIGEST,''", "DIGEST,op2:p%40ss%3Aw@"
    })
    void theWrongPasswordIsToldAndNotHammered(String path, String who) throws InterruptedException {
        streams.start(CAMERA, StreamAddress.of("rtsp://" + who + "127.0.0.1:" + server.port() + "/" + path), recorder);
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.WRONG_PASSWORD);
        assertThat(pauses.take()).isGreaterThanOrEqualTo(Duration.ofSeconds(24));
        assertThat(streams.health(CAMERA))
                .isInstanceOfSatisfying(
                        StreamHealth.Down.class, down -> assertThat(down.why()).isEqualTo(Why.WRONG_PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_CREDENTIALS,WRONG_PASSWORD",
        "REDIRECT,REDIRECTED_ELSEWHERE",
        "HANG,TIMEOUT",
        "DROP,CLOSED",
        "NO_KEY,NO_KEY_UNIT"
    })
    void aFaultAtTheDoorIsNamed(Fault fault, Why why) throws InterruptedException {
        server.fault("open", fault);
        start("open");
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(why);
        server.fault("open", Fault.OK);
        goOn.release();
        assertThat(recorder.units(2)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"STALL,TIMEOUT", "NOISE,GARBAGE", "DROP,CLOSED"})
    void aFaultInMidStreamIsNamedAndOvercome(Fault fault, Why why) throws InterruptedException {
        start("open");
        recorder.units(5);
        server.fault("open", fault);
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(why);
        List<AccessUnit> before = recorder.all();
        recorder.forget();
        server.fault("open", Fault.OK);
        goOn.release();
        AccessUnit next = recorder.units(2).getFirst();
        assertThat(next.key()).isTrue();
        assertThat(next.number()).isEqualTo(5 + before.size());
        assertThat(next.pts()).isGreaterThan((4L + before.size()) * 6_000);
        assertThat(streams.health(CAMERA)).isInstanceOf(StreamHealth.Live.class);
    }

    @Test
    void nobodyListeningAndNoSuchPathAreToldApart() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        streams.start(CAMERA, StreamAddress.of("rtsp://127.0.0.1:" + port + "/x"), recorder);
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.REFUSED);
        start("nothing");
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.NOT_FOUND);
        streams.start(CAMERA, StreamAddress.of("rtsp://no-such-host.invalid/x"), recorder);
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.UNREACHABLE);
    }

    @Test
    void pausesGrowToHalfAMinuteAndStartAnewOnceAPictureCame() throws InterruptedException {
        server.fault("open", Fault.DROP);
        start("open");
        long[] least = {1, 2, 4, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 12, 24, 24};
        for (long seconds : least) {
            assertThat(pauses.take()).isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1_250));
            if (seconds == 24 && server.connections("open") >= least.length) {
                server.fault("open", Fault.OK);
            }
            goOn.release();
        }
        recorder.units(2);
        server.fault("open", Fault.DROP);
        assertThat(pauses.take()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_250));
    }

    @Test
    void garbagePacketsKillNothingAndThePictureComesBack() throws InterruptedException {
        start("open");
        recorder.units(5);
        server.fault("open", Fault.GARBAGE);
        TimeUnit.MILLISECONDS.sleep(1_000);
        server.fault("open", Fault.OK);
        recorder.next(StreamEvent.Dropped.class);
        recorder.forget();
        recorder.units(20);
        assertThat(server.connections("open")).isOne();
    }

    @Test
    void lostPacketsAreCountedAndTheNextKeyUnitGoesOn() throws InterruptedException {
        start("open");
        recorder.units(5);
        server.fault("open", Fault.LOSS);
        do {
            recorder.forget();
            TimeUnit.MILLISECONDS.sleep(400);
        } while (recorder.waiting() > 0);
        server.fault("open", Fault.OK);
        AccessUnit first = recorder.units(1).getFirst();
        assertThat(first.key()).isTrue();
        assertThat(first.lost()).isPositive();
        assertThat(recorder.next(StreamEvent.Dropped.class).packets()).isPositive();
    }

    @Test
    void theCameraIsRemindedOfUsAndLeftProperly() throws InterruptedException {
        start("open");
        recorder.units(45);
        assertThat(server.keptAlive("open")).isPositive();
        streams.stop(CAMERA);
        recorder.next(StreamEvent.Stopped.class);
        for (int i = 0; i < 100 && server.saidGoodbye("open") == 0; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(server.saidGoodbye("open")).isOne();
        assertThat(streams.health(CAMERA)).isEqualTo(new StreamHealth.Idle());
        start("open");
        assertThat(recorder.units(1).getFirst().number()).isGreaterThanOrEqualTo(45);
    }

    @Test
    void aCameraThatFallsBehindIsLate() throws InterruptedException {
        start("open");
        recorder.units(5);
        server.fault("open", Fault.SLOW, 4);
        for (int i = 0; i < 60 && !(streams.health(CAMERA) instanceof StreamHealth.Late); i++) {
            recorder.units(1);
        }
        assertThat(streams.health(CAMERA)).isInstanceOf(StreamHealth.Late.class);
    }

    @Test
    void oneThatStaysBehindIsBegunAnewAndLiveAgain() throws InterruptedException {
        start("open");
        recorder.units(5);
        // For our clock all that comes from now on is late.
        clock.pass(Duration.ofSeconds(5));
        recorder.units(2);
        assertThat(streams.health(CAMERA)).isInstanceOf(StreamHealth.Late.class);
        clock.pass(Duration.ofSeconds(9));
        assertThat(recorder.next(StreamEvent.Down.class).why()).isEqualTo(Why.FELL_BEHIND);
        goOn.release();
        assertThat(recorder.next(StreamEvent.Started.class)).isNotNull();
        recorder.units(5);
        assertThat(streams.health(CAMERA)).isInstanceOf(StreamHealth.Live.class);
    }

    @Test
    void neverMoreThanFourConnectAtOnce() throws InterruptedException {
        server.fault("open", Fault.HANG);
        List<Recorder> recorders = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < 8; i++) {
            recorders.add(new Recorder());
            streams.start(new CameraId("n" + i), StreamAddress.of(server.url("open")), recorders.get(i));
        }
        for (int i = 0; i < 20; i++) {
            most = Math.max(most, server.open("open"));
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(most).isEqualTo(4);
        server.fault("open", Fault.OK);
        goOn.release(8);
        for (Recorder each : recorders) {
            assertThat(each.units(1)).hasSize(1);
        }
    }
}
