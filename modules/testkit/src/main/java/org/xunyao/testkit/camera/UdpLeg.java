package org.xunyao.testkit.camera;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The way of one caller's packets over UDP, with what goes wrong on it.
final class UdpLeg {
    private static final Pattern PORTS = Pattern.compile("client_port=(\\d{1,5})-(\\d{1,5})");
    private static final int SHUFFLED = 5;

    private final DatagramSocket media = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final DatagramSocket reports = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final InetAddress caller;
    private final int[] ports;
    private final Stream stream;
    private byte @Nullable [] held;
    private int count;

    private UdpLeg(InetAddress caller, int[] ports, Stream stream) throws IOException {
        this.caller = caller;
        this.ports = ports;
        this.stream = stream;
    }

    static UdpLeg open(InetAddress caller, String transport, Stream stream) throws IOException {
        Matcher matcher = PORTS.matcher(transport);
        if (!matcher.find()) {
            throw new IOException("no ports");
        }
        int[] ports = {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))};
        UdpLeg leg = new UdpLeg(caller, ports, stream);
        Thread.ofVirtual().start(leg::listen);
        return leg;
    }

    String words() {
        return "RTP/AVP;unicast;client_port=" + ports[0] + "-" + ports[1] + ";server_port=" + media.getLocalPort() + "-"
                + reports.getLocalPort();
    }

    private void listen() {
        byte[] buffer = new byte[2_000];
        while (!reports.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                reports.receive(packet);
                // A receiver report with a block, and who says so behind it.
                if (packet.getLength() >= 52 && (buffer[0] & 0xFF) == 0x81 && (buffer[1] & 0xFF) == 201) {
                    stream.reports.incrementAndGet();
                }
            } catch (IOException e) {
                // closed; the loop looks
            }
        }
    }

    /// @param channel 0 for packets, 1 for reports
    void send(int channel, byte[] packet) throws IOException {
        Fault fault = stream.mood().fault();
        byte[] before = held;
        if (fault == Fault.FIREWALL) {
            return;
        }
        if (channel == 0 && fault == Fault.SHUFFLE && before == null && count++ % SHUFFLED == 0) {
            held = packet;
            return;
        }
        deliver(channel, packet);
        if (before != null && channel == 0) {
            held = null;
            deliver(0, before);
            deliver(0, before);
        }
    }

    private void deliver(int channel, byte[] packet) throws IOException {
        (channel == 0 ? media : reports).send(new DatagramPacket(packet, packet.length, caller, ports[channel]));
    }

    void close() {
        media.close();
        reports.close();
    }
}
