package org.xunyao.ingest.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.video.StreamException;

class UdpPortsTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private static void send(DatagramSocket from, UdpPorts to, String word) throws IOException, StreamException {
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        from.send(new DatagramPacket(bytes, bytes.length, HERE, to.first()));
    }

    private static String next(UdpPorts ports) throws StreamException {
        Optional<byte[]> found = Optional.empty();
        for (int i = 0; i < 100 && found.isEmpty(); i++) {
            ports.await(Duration.ofMillis(50));
            found = ports.packet();
        }
        return new String(found.orElseThrow(), StandardCharsets.US_ASCII);
    }

    @Test
    void aStrangersPacketIsTakenForItselfAndNotHeard() throws IOException, StreamException {
        try (UdpPorts ports = UdpPorts.open(HERE, HERE);
                DatagramSocket stranger = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0));
                DatagramSocket camera = new DatagramSocket(0, HERE)) {
            send(stranger, ports, "stranger");
            send(stranger, ports, "stranger");
            send(camera, ports, "camera");
            assertThat(next(ports)).isEmpty();
            assertThat(next(ports)).isEmpty();
            assertThat(next(ports)).isEqualTo("camera");
        }
    }

    @Test
    void oncePortsAreKnownNothingElseComesIn() throws IOException, StreamException {
        try (UdpPorts ports = UdpPorts.open(HERE, HERE);
                DatagramSocket other = new DatagramSocket(0, HERE);
                DatagramSocket camera = new DatagramSocket(0, HERE)) {
            int shut;
            try (DatagramSocket closed = new DatagramSocket(0, HERE)) {
                shut = closed.getLocalPort();
            }
            ports.begin(new RtspHandshake.Pair(camera.getLocalPort(), shut));
            send(other, ports, "other");
            send(camera, ports, "camera");
            assertThat(next(ports)).isEqualTo("camera");
            assertThat(ports.report())
                    .as("a port of the camera that is shut ends nothing")
                    .isEmpty();
            assertThat(ports.packet()).isEmpty();
        }
    }
}
