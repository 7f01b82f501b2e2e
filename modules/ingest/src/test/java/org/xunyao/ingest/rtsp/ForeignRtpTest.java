package org.xunyao.ingest.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.ingest.Foreign;
import org.xunyao.ingest.Recorder;
import org.xunyao.ingest.rtp.RtpDepacketizer;
import org.xunyao.ingest.rtp.UnitSizes;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamException;
import org.xunyao.video.TsMuxer;

/// Foreign witness on both sides: ffmpeg writes the packets, and reads the transport stream that we make.
class ForeignRtpTest {
    @TempDir
    private Path folder;

    private final Recorder out = new Recorder();

    /// What ffmpeg sends of a file.
    private List<byte[]> packets(Path film, Path description) throws IOException, InterruptedException {
        List<byte[]> packets = new ArrayList<>();
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setReceiveBufferSize(1 << 20);
            socket.setSoTimeout(200);
            Process ffmpeg = new ProcessBuilder(
                            "ffmpeg",
                            "-nostdin",
                            "-v",
                            "error",
                            "-readrate",
                            "6",
                            "-i",
                            film.toString(),
                            "-c",
                            "copy",
                            "-sdp_file",
                            description.toString(),
                            "-f",
                            "rtp",
                            "rtp://127.0.0.1:" + socket.getLocalPort() + "?pkt_size=700")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] buffer = new byte[2_000];
            boolean more = true;
            while (more) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                try {
                    socket.receive(packet);
                    packets.add(Arrays.copyOf(buffer, packet.getLength()));
                } catch (SocketTimeoutException quiet) {
                    more = ffmpeg.isAlive();
                }
            }
            assertThat(ffmpeg.waitFor()).isZero();
        }
        return packets;
    }

    @ParameterizedTest
    @CsvSource({
        "libx264,h264,-bf 2,H264",
        "libx264,h264,-bf 3 -b-pyramid strict,H264",
        "libx265,hevc,-x265-params bframes=4:open-gop=1:log-level=none,H265"
    })
    void everyPictureComesAtItsTimeAndGoesOnInATransportStream(String coder, String bare, String options, Codec codec)
            throws IOException, InterruptedException, StreamException {
        List<String> coding = new ArrayList<>(List.of("-c:v", coder, "-preset", "superfast"));
        coding.addAll(List.of(options.split(" ")));
        Path film = Foreign.film(folder.resolve("film.mp4"), coding.toArray(String[]::new));
        Path description = folder.resolve("film.sdp");
        List<byte[]> packets = packets(film, description);
        SessionDescription said = SessionDescription.parse(
                Files.readString(description).replaceFirst("(?s)^SDP:\\s*", "").getBytes(StandardCharsets.UTF_8));
        var depacketizer = new RtpDepacketizer(new CameraId("c"), said.video(), new UnitSizes(1 << 20, 1 << 20), out);
        packets.forEach(packet -> depacketizer.packet(packet, Instant.EPOCH));
        List<AccessUnit> units = out.all();

        assertThat(said.video().codec()).isEqualTo(codec);
        assertThat(units).hasSize(100).allSatisfy(u -> assertThat(u.lost()).isZero());
        Path same = Foreign.copy(film, folder.resolve("film." + bare), "-f", bare);
        assertThat(Foreign.pictures(units)).isEqualTo(Foreign.pictures(codec, Files.readAllBytes(same)));
        assertThat(Foreign.times(units)).isEqualTo(Foreign.times(film));
        goesOnInATransportStream(units, film);
    }

    private void goesOnInATransportStream(List<AccessUnit> units, Path film) throws IOException, InterruptedException {
        Path file = folder.resolve("out.ts");
        TsMuxer muxer = new TsMuxer();
        try (OutputStream stream = Files.newOutputStream(file)) {
            for (AccessUnit unit : units) {
                stream.write(muxer.mux(unit, 900_000 + unit.pts()));
            }
        }
        assertThat(Foreign.times(file)).isEqualTo(Foreign.times(units));
        List<Long> decoded = Foreign.ask(List.of(
                        "ffprobe", "-v", "error", "-show_entries", "packet=dts", "-of", "csv=p=0", file.toString()))
                .stream()
                .map(line -> Long.parseLong(line.replace(",", "")))
                .toList();
        assertThat(decoded).hasSize(units.size()).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < decoded.size(); i++) {
            assertThat(decoded.get(i))
                    .isLessThanOrEqualTo(900_000 + units.get(i).pts());
        }
        assertThat(Foreign.ask(List.of("ffmpeg", "-v", "warning", "-xerror", "-i", file.toString(), "-f", "null", "-")))
                .isEmpty();
        assertThat(Foreign.shown(file)).hasSize(units.size()).isEqualTo(Foreign.shown(film));
    }
}
