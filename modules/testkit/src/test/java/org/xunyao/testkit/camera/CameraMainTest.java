package org.xunyao.testkit.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraMainTest {
    @TempDir
    private Path folder;

    private static Process start(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java, "-Xshare:auto", "-cp", System.getProperty("java.class.path"), CameraMain.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.start();
    }

    private static String describe(int port, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write("DESCRIBE rtsp://127.0.0.1:%d/%s RTSP/1.0\r\nCSeq: 1\r\n\r\n"
                    .formatted(port, path)
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[200];
            InputStream in = socket.getInputStream();
            return new String(answer, 0, in.read(answer), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void servesObeysAndEndsWithItsInput() throws IOException, InterruptedException {
        Path clip = Footage.ofDebian(folder).clip(new Footage.Cut("two", 0, 0, 640, 360, 0, 2, 0));
        Process cameras = start("--camera", "c1=" + clip + ",0.5");
        OutputStream in = cameras.getOutputStream();
        try (BufferedReader out = cameras.inputReader()) {
            int port = Integer.parseInt(out.readLine().replace("port ", ""));
            assertThat(describe(port, "c1")).startsWith("RTSP/1.0 200 OK");
            assertThat(describe(port, "c2")).startsWith("RTSP/1.0 404");
            in.write("c1 wrong_credentials\nc9 ok\nc1 nonsense\n".getBytes(StandardCharsets.UTF_8));
            in.flush();
            assertThat(out.readLine()).isEqualTo("ok");
            assertThat(out.readLine()).startsWith("no ");
            assertThat(out.readLine()).startsWith("no ");
            assertThat(describe(port, "c1")).startsWith("RTSP/1.0 401");
            in.close();
            assertThat(cameras.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(cameras.exitValue()).isZero();
        } finally {
            cameras.destroyForcibly();
        }
    }

    @Test
    void aClipIsMadeOnceAndKeptUnderItsParameters() throws IOException, InterruptedException {
        Footage footage = Footage.ofDebian(folder);
        Footage.Cut cut = new Footage.Cut("two", 0, 0, 640, 360, 0, 2, 0);
        Path clip = footage.clip(cut);
        var made = Files.getLastModifiedTime(clip);
        assertThat(footage.clip(cut)).isEqualTo(clip);
        assertThat(Files.getLastModifiedTime(clip)).isEqualTo(made);
        assertThat(Clip.read(clip).pictures()).hasSize(30);
        assertThat(footage.clip(new Footage.Cut("two", 64, 0, 640, 360, 0, 2, 1)))
                .isNotEqualTo(clip);
    }

    @Test
    void whatIsMissingIsSaidInOneSentence() throws IOException, InterruptedException {
        Process cameras = start("--camera", "c1=" + folder.resolve("nothing.h264"));
        String said = new String(cameras.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(cameras.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(cameras.exitValue()).isEqualTo(2);
        assertThat(said.lines()).hasSize(1).first().asString().contains("nothing.h264");
    }
}
