package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.SystemClock;
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.testkit.camera.Login;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.TsMuxer;

/// Foreign witnesses: ffprobe reads our transport stream, and reads our camera without our client.
class TransportStreamTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private Path clip;

    @TempDir
    private Path folder;

    @BeforeEach
    void film() throws IOException, InterruptedException {
        Path cache = Path.of(System.getProperty("java.io.tmpdir"), "xunyao-footage");
        clip = Footage.ofDebian(cache).clip(new Footage.Cut("six", 128, 0, 640, 360, 0, 6, 0));
    }

    @Test
    void ffprobeFindsEachUnitAtItsTimeAndDecodesAll() throws IOException, InterruptedException {
        Recorder recorder = new Recorder();
        List<AccessUnit> units;
        try (CameraServer server = new CameraServer(0, List.of(new SimulatedCamera("c", clip)));
                CameraStreams streams = new CameraStreams(
                        CLOCK,
                        Thread.ofVirtual().factory(),
                        List.of(new RtspProtocol(CLOCK, RtspLimits.USUAL)),
                        CameraStreams.Keeping.usual(new Random(1)))) {
            streams.start(new CameraId("c"), StreamAddress.of(server.url("c")), recorder);
            units = recorder.units(50);
        }
        Path file = folder.resolve("out.ts");
        TsMuxer muxer = new TsMuxer();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (AccessUnit unit : units) {
                out.write(muxer.mux(unit, 900_000 + unit.pts()));
            }
        }
        List<String> expected =
                units.stream().map(u -> Long.toString(900_000 + u.pts())).toList();
        List<String> packets =
                ask("ffprobe", "-v", "error", "-show_entries", "packet=pts", "-of", "csv=p=0", file.toString());
        assertThat(packets.stream().map(l -> l.replace(",", ""))).isEqualTo(expected);
        assertThat(ask("ffmpeg", "-v", "warning", "-xerror", "-i", file.toString(), "-f", "null", "-"))
                .isEmpty();
        List<String> frames =
                ask("ffprobe", "-v", "error", "-show_entries", "frame=width,height", "-of", "csv=p=0", file.toString());
        assertThat(frames).hasSize(50).allMatch(l -> l.startsWith("640,360"));
    }

    @Test
    void aForeignClientReadsTheSimulatedCamera() throws IOException, InterruptedException {
        Login login = new Login(Login.Kind.DIGEST, "op", "word");
        try (CameraServer server = new CameraServer(0, List.of(new SimulatedCamera("c", clip, 15, 2, login, true)))) {
            String at = "127.0.0.1:" + server.port() + "/c";
            assertThat(probe("rtsp://op:word@" + at)).containsExactly("h264,Main,640,360");
            assertThat(String.join(" ", probe("rtsp://op:other@" + at))).contains("401");
        }
    }

    private static List<String> probe(String url) throws IOException, InterruptedException {
        return ask(
                "ffprobe",
                "-v",
                "error",
                "-rtsp_transport",
                "tcp",
                "-show_entries",
                "stream=codec_name,profile,width,height",
                "-of",
                "csv=p=0",
                url);
    }

    private static List<String> ask(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new ArrayList<>(said.lines().filter(l -> !l.isBlank()).toList());
    }
}
