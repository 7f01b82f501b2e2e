package org.xunyao.ingest.flv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.ingest.Foreign;
import org.xunyao.ingest.Recorder;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.ingest.http.ScriptedServer;
import org.xunyao.kernel.SystemClock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamSession;
import org.xunyao.video.Why;

class FlvHostileTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final CameraId CAMERA = new CameraId("c");
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final HttpLimits LIMITS = new HttpLimits(SHORT, SHORT, SHORT, 4_096, 16_384, 100_000);
    private static final String HEAD = "HTTP/1.1 200 OK\r\n\r\n";

    @TempDir
    private Path folder;

    private static Why play(ScriptedServer server, Recorder out) {
        try (StreamSession session = new FlvProtocol(CLOCK, LIMITS).open(CAMERA, server.address("", "/x"), out)) {
            session.play();
            throw new AssertionError("a session that ends without a cause");
        } catch (StreamException end) {
            return end.why();
        }
    }

    @Test
    void mutatedFilesGiveUnitsOrACauseAndNothingElse() throws IOException, InterruptedException {
        byte[] seed = Arrays.copyOf(
                Files.readAllBytes(Foreign.film(
                        folder.resolve("a.flv"), "-c:v", "libx264", "-bf", "2", "-preset", "veryfast", "-f", "flv")),
                24_000);
        Random random = new Random(46);
        AtomicReference<byte[]> body = new AtomicReference<>(seed);
        int units = 0;
        try (ScriptedServer server = new ScriptedServer(request -> {
            byte[] head = HEAD.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            byte[] all = Arrays.copyOf(head, head.length + body.get().length);
            System.arraycopy(body.get(), 0, all, head.length, body.get().length);
            return all;
        })) {
            for (int i = 0; i < 2_000; i++) {
                byte[] bent = Arrays.copyOf(seed, i % 4 == 0 ? random.nextInt(seed.length) : seed.length);
                for (int change = random.nextInt(20); change >= 0 && bent.length > 0; change--) {
                    int reach = random.nextBoolean() ? Math.min(bent.length, 2_000) : bent.length;
                    bent[random.nextInt(reach)] = (byte) random.nextInt();
                }
                body.set(bent);
                Recorder out = new Recorder();
                assertThat(play(server, out)).as("mutation %s", i).isIn(Why.CLOSED, Why.GARBAGE, Why.UNSUPPORTED_CODEC);
                assertThat(out.all()).allSatisfy(unit -> {
                    assertThat(unit.bytes()).startsWith(0, 0, 0, 1).hasSizeLessThan(110_000);
                    assertThat(unit.pts()).isNotNegative();
                });
                units += out.waiting();
            }
        }
        assertThat(units).as("not everything was refused at the door").isGreaterThan(2_000);
    }

    @Test
    void aTagOverTheLimitIsGarbageBeforeItIsRead() throws IOException {
        byte[] file = {'F', 'L', 'V', 1, 1, 0, 0, 0, 9, 0, 0, 0, 0, 9, 0x7F, -1, -1, 0, 0, 0, 0, 0, 0, 0};
        try (ScriptedServer server = ScriptedServer.saying(HEAD, file)) {
            assertThat(play(server, new Recorder())).isEqualTo(Why.GARBAGE);
        }
    }

    @Test
    void randomVideoTagsNeverThrowAnythingElse() {
        Random random = new Random(7);
        Recorder out = new Recorder();
        int refused = 0;
        FlvVideo video = new FlvVideo(CAMERA, out);
        for (int i = 0; i < 200_000; i++) {
            byte[] tag = new byte[random.nextInt(60)];
            random.nextBytes(tag);
            if (tag.length > 5) {
                tag[0] = random.nextInt(4) == 0 ? tag[0] : (byte) (0x10 | 7);
                tag[1] = (byte) random.nextInt(3);
                tag[5] = 1;
            }
            try {
                video.tag(tag, random.nextInt(), Instant.EPOCH);
            } catch (StreamException e) {
                refused++;
                video = new FlvVideo(CAMERA, out);
            }
        }
        assertThat(refused).isBetween(1_000, 100_000);
    }

    /// Two bytes in the file become five with a start code, so the unit would outgrow a message to the worker.
    @Test
    void aUnitOfCountlessNalUnitsIsDroppedAndTheNextOneIsNot() throws StreamException {
        Recorder out = new Recorder();
        FlvVideo video = new FlvVideo(CAMERA, out);
        byte[] configuration = HexFormat.of()
                .parseHex("17000000000142001efce1" + "000e" + "6742001eab40b04b4d40402020a0" + "01" + "0004"
                        + "68ce3c80");
        byte[] key = HexFormat.of().parseHex("1701000000" + "03" + "658884");
        byte[] countless = Arrays.copyOf(key, 4 << 20);
        for (int i = 5; i < countless.length - 1; i += 2) {
            countless[i] = 1;
            countless[i + 1] = 0x65;
        }
        countless[countless.length - 1] = 0;
        video.tag(configuration, 0, Instant.EPOCH);
        video.tag(key, 0, Instant.EPOCH);
        video.tag(countless, 40, Instant.EPOCH);
        assertThat(out.all()).hasSize(1);
        video.tag(key, 80, Instant.EPOCH);
        assertThat(out.all()).hasSize(2);
        assertThat(out.all().getLast().key()).isTrue();
    }
}
