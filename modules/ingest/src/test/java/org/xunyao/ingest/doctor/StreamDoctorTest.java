package org.xunyao.ingest.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.ingest.Foreign;
import org.xunyao.ingest.http.ScriptedServer;
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.testkit.camera.Login;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.Findings;
import org.xunyao.video.doctor.LastGood;
import org.xunyao.video.doctor.Progress;
import org.xunyao.video.doctor.RunningStream;
import org.xunyao.video.doctor.Step;
import org.xunyao.video.doctor.Step.Kind;
import org.xunyao.video.doctor.Step.Verdict;

class StreamDoctorTest {
    private static Path clip;

    private final Examining examining = new Examining();
    private CameraServer server;

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
                        new SimulatedCamera("late", clip).withClock(Optional.of(Duration.ofSeconds(46))),
                        new SimulatedCamera("timeless", clip).withClock(Optional.empty()),
                        new SimulatedCamera("shut", clip, 15, 0, new Login(Login.Kind.DIGEST, "op", "p@ss:w"), true)));
    }

    @AfterEach
    void shut() {
        server.close();
    }

    private Diagnosis examine(String address) {
        return examining.examine(address);
    }

    private static Step step(Diagnosis diagnosis, Kind kind) {
        return diagnosis.proof().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " in " + diagnosis));
    }

    @Test
    void aGoodCameraIsSoundAndEveryStepSaysSo() {
        Diagnosis found = examine(server.url("open"));
        assertThat(found).isInstanceOf(Diagnosis.Sound.class);
        assertThat(found.proof())
                .extracting(Step::kind)
                .containsExactly(
                        Kind.ADDRESS,
                        Kind.NAME,
                        Kind.CONNECT,
                        Kind.EXCHANGE,
                        Kind.KEY_PICTURE,
                        Kind.BYTES,
                        Kind.PICTURE,
                        Kind.LOSS,
                        Kind.CLOCK);
        assertThat(found.proof()).extracting(Step::verdict).containsOnly(Verdict.GOOD);
        assertThat(step(found, Kind.PICTURE).said()).startsWith("H264", "640", "360");
        assertThat(step(found, Kind.EXCHANGE).transcript())
                .anyMatch(line -> line.startsWith("→ DESCRIBE rtsp://127.0.0.1"))
                .contains("← RTSP/1.0 200 OK");
        assertThat(examining.steps()).extracting(Step::kind).contains(Kind.NAME, Kind.CONNECT, Kind.KEY_PICTURE);
        assertThat(server.saidGoodbye("open")).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "open,HANG,NO_ANSWER",
        "open,DROP,HUNG_UP",
        "open,REDIRECT,REDIRECTED",
        "open,WRONG_CREDENTIALS,WRONG_PASSWORD",
        "open,STALL,SILENT",
        "open,NOISE,BROKEN_DATA",
        "open,LOSS,NO_KEY_PICTURE"
    })
    void eachFaultHasItsOneCause(String path, Fault fault, Cause cause) {
        server.fault(path, fault);
        assertThat(examine(server.url(path))).isInstanceOfSatisfying(Diagnosis.Ill.class, ill -> {
            assertThat(ill.cause()).isEqualTo(cause);
            assertThat(ill.remedy()).isEqualTo(examining.remedy(cause));
            assertThat(ill.proof().getLast().verdict()).isEqualTo(Verdict.BAD);
        });
    }

    @Test
    void refusedUnknownAndMissingAreToldApart() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(cause("rtsp://127.0.0.1:" + port + "/x")).isEqualTo(Cause.PORT_REFUSED);
        assertThat(cause("http://127.0.0.1:" + port + "/x.flv")).isEqualTo(Cause.PORT_REFUSED);
        assertThat(cause("rtsp://no-such-host.invalid/x")).isEqualTo(Cause.NAME_UNKNOWN);
        assertThat(cause(server.url("nothing"))).isEqualTo(Cause.NOT_FOUND);
        assertThat(cause(server.flvUrl("nothing"))).isEqualTo(Cause.NOT_FOUND);
    }

    private Cause cause(String address) {
        if (examine(address) instanceof Diagnosis.Ill ill) {
            return ill.cause();
        }
        throw new AssertionError("nothing is wrong with " + address);
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK\r\n\r\n',,SILENT_OR_CUT",
        "'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n',<html></h,NOT_A_CAMERA",
        "'220 mail.example ESMTP\r\n\r\n',,NOT_A_CAMERA",
        "'HTTP/1.1 503 Busy\r\n\r\n',,REJECTED",
        "'HTTP/1.1 415 No\r\n\r\n',,CODEC"
    })
    void whatIsNoCameraIsCalledThat(String head, String body, String cause) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.US_ASCII);
        try (ScriptedServer page = ScriptedServer.saying(head, bytes)) {
            Cause found = cause(page.address("", "/live.flv").toString());
            if (cause.equals("SILENT_OR_CUT")) {
                assertThat(found).isIn(Cause.HUNG_UP, Cause.SILENT);
            } else {
                assertThat(found).isEqualTo(Cause.valueOf(cause));
            }
        }
    }

    @Test
    void aWrongClockIsFoundAndASilentOneIsNotHeldAgainstTheCamera() {
        Diagnosis ahead = examine(server.url("late"));
        assertThat(ahead)
                .isInstanceOfSatisfying(
                        Diagnosis.Ill.class, ill -> assertThat(ill.cause()).isEqualTo(Cause.CLOCK));
        assertThat(Long.parseLong(step(ahead, Kind.CLOCK).said().getFirst())).isBetween(44L, 47L);
        Diagnosis timeless = examine(server.url("timeless"));
        assertThat(timeless).isInstanceOf(Diagnosis.Sound.class);
        assertThat(step(timeless, Kind.CLOCK).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whatFfmpegServesIsSoundAndWhatItCodedOtherwiseIsNot(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path film = Foreign.film(folder.resolve("film.mp4"), "-c:v", "libx264", "-preset", "superfast");
        Foreign.copy(
                film,
                folder.resolve("live.m3u8"),
                "-f",
                "hls",
                "-hls_time",
                "1",
                "-hls_list_size",
                "0",
                "-hls_flags",
                "omit_endlist");
        Path old = Foreign.film(folder.resolve("old.mp4"), "-c:v", "mpeg4");
        Foreign.copy(old, folder.resolve("old.flv.ts"), "-f", "mpegts");
        Foreign.copy(
                old,
                folder.resolve("old.m3u8"),
                "-f",
                "hls",
                "-hls_time",
                "1",
                "-hls_list_size",
                "0",
                "-hls_flags",
                "omit_endlist");
        HttpServer ours = Foreign.serve(folder, false);
        try {
            String at = "http://127.0.0.1:" + ours.getAddress().getPort() + "/";
            Diagnosis found = examine(at + "live.m3u8");
            assertThat(found).isInstanceOf(Diagnosis.Sound.class);
            assertThat(step(found, Kind.PICTURE).said()).startsWith("H264", "320", "180");
            assertThat(cause(at + "old.m3u8")).isIn(Cause.CODEC, Cause.BROKEN_DATA, Cause.NO_KEY_PICTURE);
            assertThat(cause(at + "none.m3u8")).isEqualTo(Cause.NOT_FOUND);
        } finally {
            ours.stop(0);
        }
    }

    @Test
    void noSecretIsEverSaid() {
        Diagnosis right = examine("rtsp://op:p%40ss%3Aw@127.0.0.1:" + server.port() + "/shut?password=p%40ss%3Aw");
        Diagnosis wrong = examine("rtsp://op:hunter2@127.0.0.1:" + server.port() + "/shut");
        for (Diagnosis each : List.of(right, wrong)) {
            assertThat(each.toString()).doesNotContain("p@ss:w", "p%40ss%3Aw", "hunter2", "response=", "nonce=");
            assertThat(step(each, Kind.EXCHANGE).transcript()).anyMatch(line -> line.contains("Authorization: ***"));
        }
        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Diagnosis.Ill.class, ill -> assertThat(ill.cause()).isEqualTo(Cause.WRONG_PASSWORD));
        assertThat(step(wrong, Kind.EXCHANGE).said().getLast()).startsWith("RTSP/1.0 401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Digest username=\"op\", response=\"abc\"",
                "Session: 4711;timeout=60",
                "Location: rtsp://op:hunter2@10.0.0.1/x",
                "GET /live?user=op&passwd=hunter2 HTTP/1.1",
                "X-Echo: hunter2",
                "X-Echo: b3A6aHVudGVyMg==",
                "Server: \u0007\u001b[31mhunter2"
            })
    void aLineIsMasked(String line) {
        String masked = new Masking(StreamAddress.of("rtsp://op:hunter2@127.0.0.1/x")).mask(line);
        assertThat(masked)
                .doesNotContain("hunter2", "b3A6aHVudGVyMg==", "4711", "abc", "\u001b")
                .contains("***");
    }

    @Test
    void aStreamThatGivesPicturesIsAskedItself() {
        var seen = new Findings.Seen(
                150,
                900,
                0,
                0,
                Optional.of(Duration.ofMillis(-300)),
                Optional.of(new LastGood.Picture(Codec.H264, new PictureSize(640, 360))));
        examining.runs(new RunningStream(
                new StreamHealth.Live(Instant.EPOCH),
                Optional.of(Instant.EPOCH),
                1_000_000,
                Duration.ofSeconds(10),
                seen,
                Optional.of(Cause.FROZEN)));
        Diagnosis found = examine(server.url("open"));
        assertThat(found)
                .isInstanceOfSatisfying(
                        Diagnosis.Ill.class, ill -> assertThat(ill.cause()).isEqualTo(Cause.FROZEN));
        assertThat(found.proof()).extracting(Step::kind).contains(Kind.RUNNING, Kind.SCENE);
        assertThat(server.connections("open")).isZero();
    }

    @Test
    void aHungExaminationEndsWhenThePersonDoes() throws InterruptedException {
        server.fault("open", Fault.HANG);
        var patient = new Examining(Examining.PATIENT);
        var found = CompletableFuture.supplyAsync(() -> patient.examine(server.url("open")));
        while (server.open("open") == 0 && patient.steps().size() < 3) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        patient.cancel();
        assertThat(found.join()).isInstanceOf(Diagnosis.Stopped.class);
        for (int i = 0; i < 200 && server.open("open") > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(server.open("open")).isZero();
    }

    @Test
    void noMoreThanAFewAtOnce() throws InterruptedException {
        server.fault("open", Fault.HANG);
        List<CompletableFuture<Diagnosis>> all = new ArrayList<>();
        int most = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 5)
                    .forEach(i -> all.add(CompletableFuture.supplyAsync(() -> examine(server.url("open")), threads)));
            while (!all.stream().allMatch(CompletableFuture::isDone)) {
                most = Math.max(most, server.open("open"));
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        assertThat(most).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "rtsp://127.0.0.1:PORT/a b",
                "rtsp://127.0.0.1:PORT/x\r\nSETUP y",
                "file:///etc/passwd",
                "fd://0",
                "screen://127.0.0.1:PORT",
                "concat:rtsp://127.0.0.1:PORT/",
                "rtsp://127.0.0.1:PORT/x :sout=#file{dst=/tmp/x}",
                "rtsp://user@evil@127.0.0.1:PORT/@",
                "rtsp://127.0.0.1:99999/",
                "http://[::1/",
                "javascript://127.0.0.1:PORT/%0a"
            })
    void aHostileAddressNeverReachesASocket(String text) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door.setSoTimeout(20);
            StreamAddress.Reading read = StreamAddress.read(text.replace("PORT", "" + door.getLocalPort()));
            assertThat(read).isInstanceOf(StreamAddress.Reading.Refused.class);
            Diagnosis said = examining.refused(((StreamAddress.Reading.Refused) read).reason());
            assertThat(said)
                    .isInstanceOfSatisfying(
                            Diagnosis.Ill.class, ill -> assertThat(ill.cause()).isEqualTo(Cause.ADDRESS));
            assertThat(said.proof()).hasSize(1);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(door::accept))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void anotherSizeThanLastTimeIsSaid() {
        examining.wasGood(
                new LastGood(Instant.EPOCH, Optional.of(new LastGood.Picture(Codec.H264, new PictureSize(1280, 720)))));
        Diagnosis found = examine(server.url("open"));
        assertThat(step(found, Kind.BEFORE).verdict()).isEqualTo(Verdict.BAD);
        assertThat(step(found, Kind.BEFORE).said()).containsExactly("H264", "1280", "720");
        assertThat(found.before()).isPresent();
    }

    /// What the person sees.
    static final class Steps implements Progress {
        final List<Step> seen = new CopyOnWriteArrayList<>();
        volatile boolean cancelled;

        @Override
        public void step(Step step) {
            seen.add(step);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
