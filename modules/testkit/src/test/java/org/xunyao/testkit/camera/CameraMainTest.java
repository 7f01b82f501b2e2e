package org.xunyao.testkit.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
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
            in.write("calls\n".getBytes(StandardCharsets.UTF_8));
            in.flush();
            assertThat(out.readLine()).as("all, most at once, milliseconds").matches("calls 3 [1-3] [0-9]+");
            in.close();
            assertThat(cameras.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(cameras.exitValue()).isZero();
        } finally {
            cameras.destroyForcibly();
        }
    }

    /// Plays a camera over RTSP and answers its first RTCP packet.
    private static ByteBuffer firstReport(int port, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            String url = "rtsp://127.0.0.1:" + port + "/" + path;
            socket.getOutputStream()
                    .write(("SETUP " + url + " RTSP/1.0\r\nCSeq: 1\r\nTransport: RTP/AVP/TCP;unicast\r\n\r\nPLAY " + url
                                    + " RTSP/1.0\r\nCSeq: 2\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            DataInputStream in = new DataInputStream(socket.getInputStream());
            for (String line = ""; !line.endsWith("npt=now-\r\n\r\n"); ) {
                line += (char) in.readByte();
            }
            while (true) {
                in.readByte();
                int channel = in.readByte();
                byte[] packet = new byte[in.readUnsignedShort()];
                in.readFully(packet);
                if (channel == 1) {
                    return ByteBuffer.wrap(packet);
                }
            }
        }
    }

    @Test
    void aCameraReportsTheTimeOfItsOwnClock() throws IOException, InterruptedException {
        Path clip = Footage.ofDebian(folder).clip(new Footage.Cut("two", 0, 0, 640, 360, 0, 2, 0));
        Process cameras = start("--camera", "c1=" + clip, "--camera", "c2=" + clip, "--clock", "c2=-36000");
        try (BufferedReader out = cameras.inputReader()) {
            int port = Integer.parseInt(out.readLine().replace("port ", ""));
            ByteBuffer right = firstReport(port, "c1");
            ByteBuffer wrong = firstReport(port, "c2");
            assertThat(right.get(1) & 0xFF).isEqualTo(200);
            assertThat(right.getInt(20)).as("packets so far").isPositive();
            assertThat(right.get(29) & 0xFF)
                    .as("a source description behind it")
                    .isEqualTo(202);
            assertThat(Integer.toUnsignedLong(right.getInt(8)))
                    .isBetween(2_208_988_800L + 1_700_000_000L, 0xFFFF_FFFFL);
            assertThat(right.getInt(8) - wrong.getInt(8)).isBetween(35_900, 36_100);
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
