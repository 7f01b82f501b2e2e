package org.xunyao.ingest.rtsp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Optional;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// Two neighbouring ports of ours, the first even (RFC 3550 §11): packets come to one, reports to and from
/// the other. Nobody but the camera is heard.
final class UdpPorts implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(UdpPorts.class.getName());
    private static final int MOST_TRIES = 64;
    private static final int LARGEST = 65_536;
    private static final int LAST_PORT = 65_535;
    private static final int MOST_WAITING = 1 << 20;

    /// What opens the way back through a router that translates addresses: empty packets of RTP and RTCP.
    private static final byte[] RTP_OPENER = {(byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private static final byte[] RTCP_OPENER = {(byte) 0x80, (byte) 201, 0, 1, 0, 0, 0, 0};

    private final Selector selector;
    private final DatagramChannel media;
    private final DatagramChannel reports;
    private final InetAddress camera;
    private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST);
    private int reportsTo;

    private UdpPorts(Selector selector, DatagramChannel media, DatagramChannel reports, InetAddress camera) {
        this.selector = selector;
        this.media = media;
        this.reports = reports;
        this.camera = camera;
    }

    /// Takes two ports.
    ///
    /// @param local address that the camera was reached from
    /// @throws StreamException UNREACHABLE if there are none
    static UdpPorts open(InetAddress local, InetAddress camera) throws StreamException {
        try {
            for (int i = 0; i < MOST_TRIES; i++) {
                DatagramChannel first = DatagramChannel.open().bind(new InetSocketAddress(local, 0));
                int port = port(first);
                Optional<DatagramChannel> second = port % 2 == 0 ? next(local, port + 1) : Optional.empty();
                if (second.isPresent()) {
                    Selector selector = Selector.open();
                    first.setOption(StandardSocketOptions.SO_RCVBUF, MOST_WAITING);
                    for (DatagramChannel each : new DatagramChannel[] {first, second.get()}) {
                        each.configureBlocking(false).register(selector, SelectionKey.OP_READ);
                    }
                    return new UdpPorts(selector, first, second.get(), camera);
                }
                first.close();
            }
        } catch (IOException e) {
            throw new StreamException(Why.UNREACHABLE, "no ports of ours", e);
        }
        throw new StreamException(Why.UNREACHABLE, "no ports of ours");
    }

    private static Optional<DatagramChannel> next(InetAddress local, int port) throws IOException {
        DatagramChannel second = DatagramChannel.open();
        try {
            return Optional.of(second.bind(new InetSocketAddress(local, port)));
        } catch (IOException taken) {
            second.close();
            return Optional.empty();
        }
    }

    private static int port(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /// The first of the two.
    int first() throws StreamException {
        try {
            return port(media);
        } catch (IOException e) {
            throw new StreamException(Why.CLOSED, "port", e);
        }
    }

    /// Knows from now on where the camera sends from. What comes from elsewhere does not get in any more.
    ///
    /// @param there its ports
    void begin(RtspHandshake.Pair there) {
        reportsTo = there.reports();
        connect(media, there.media());
        connect(reports, there.reports());
        send(media, RTP_OPENER, there.media());
        send(reports, RTCP_OPENER, there.reports());
    }

    private void connect(DatagramChannel channel, int port) {
        if (port < 1 || port > LAST_PORT) {
            return;
        }
        try {
            channel.connect(new InetSocketAddress(camera, port));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "packets from elsewhere are looked at one by one", e);
        }
    }

    /// Sends a report, if the camera said where to.
    void report(byte[] report) {
        send(reports, report, reportsTo);
    }

    private void send(DatagramChannel from, byte[] bytes, int port) {
        if (port < 1 || port > LAST_PORT) {
            return;
        }
        try {
            int ignored = from.send(ByteBuffer.wrap(bytes), new InetSocketAddress(camera, port));
            assert ignored >= 0;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a report was not sent", e);
        }
    }

    /// Waits until something comes.
    void await(Duration time) throws StreamException {
        try {
            int ignored = selector.select(Math.max(1, time.toMillis()));
            assert ignored >= 0;
            selector.selectedKeys().clear();
        } catch (IOException | ClosedSelectorException e) {
            throw new StreamException(Why.CLOSED, "select", e);
        }
        if (!media.isOpen() || Thread.currentThread().isInterrupted()) {
            throw new StreamException(Why.CLOSED, "closed by us");
        }
    }

    /// The next packet that is here; one from another machine is taken away and is empty.
    Optional<byte[]> packet() throws StreamException {
        return receive(media);
    }

    /// The next report that is here, likewise.
    Optional<byte[]> report() throws StreamException {
        return receive(reports);
    }

    private Optional<byte[]> receive(DatagramChannel at) throws StreamException {
        try {
            buffer.clear();
            if (!(at.receive(buffer) instanceof InetSocketAddress from)) {
                return Optional.empty();
            }
            buffer.flip().limit(camera.equals(from.getAddress()) ? buffer.limit() : 0);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return Optional.of(bytes);
        } catch (PortUnreachableException e) {
            // something that we sent before: the camera does not listen for reports
            return Optional.empty();
        } catch (IOException e) {
            throw new StreamException(Why.CLOSED, "receive", e);
        }
    }

    @Override
    public void close() {
        for (Closeable each : new Closeable[] {media, reports, selector}) {
            closeOne(each);
        }
    }

    private static void closeOne(Closeable each) {
        try {
            each.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a camera's port", e);
        }
    }
}
