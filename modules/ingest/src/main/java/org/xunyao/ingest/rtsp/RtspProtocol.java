package org.xunyao.ingest.rtsp;

import org.xunyao.ingest.rtp.RtpDepacketizer;
import org.xunyao.ingest.rtp.UnitSizes;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamEvent.Route;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamProtocol;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;
import org.xunyao.video.Why;

/// RTSP 1.0 (RFC 2326) with H.264 or H.265 in RTP: over the same TCP connection for `rtsp://`, over UDP for
/// `rtspu://`. A camera that refuses the one way is asked for the other; where nothing comes over UDP, the
/// session ends and names the address of TCP ({@link StreamException#instead}). Either is said by {@link
/// StreamEvent.Rerouted}.
///
/// @param clock for arrival times and deadlines
/// @param limits what a camera may take
public record RtspProtocol(Clock clock, RtspLimits limits) implements StreamProtocol {
    private static final String INTERLEAVED = "RTP/AVP/TCP;unicast;interleaved=0-1";

    @Override
    public boolean speaks(StreamAddress address) {
        return address.scheme().equals("rtsp") || address.scheme().equals("rtspu");
    }

    @Override
    public StreamSession open(CameraId camera, StreamAddress address, UnitListener listener) throws StreamException {
        Route asked = address.scheme().equals("rtspu") ? Route.UDP : Route.TCP;
        Route other = asked == Route.UDP ? Route.TCP : Route.UDP;
        try {
            StreamSession session = open(asked, camera, address, listener);
            return session instanceof UdpSession udp
                    ? new RoutedSession(clock, camera, listener, udp, address.withinConnection())
                    : session;
        } catch (NotThatWay refused) {
            StreamSession session = otherwise(() -> open(other, camera, address, listener));
            listener.event(new StreamEvent.Rerouted(camera, clock.now(), asked, other));
            return session;
        }
    }

    /// One way of opening.
    private interface Way {
        StreamSession open() throws StreamException, NotThatWay;
    }

    /// There is no third way.
    private static StreamSession otherwise(Way second) throws StreamException {
        try {
            return second.open();
        } catch (NotThatWay refused) {
            throw new StreamException(Why.UNSUPPORTED_CODEC, "neither way", refused);
        }
    }

    private StreamSession open(Route route, CameraId camera, StreamAddress address, UnitListener listener)
            throws StreamException, NotThatWay {
        return route == Route.TCP ? overTcp(camera, address, listener) : overUdp(camera, address, listener);
    }

    private StreamSession overTcp(CameraId camera, StreamAddress address, UnitListener listener)
            throws StreamException, NotThatWay {
        RtspConnection connection = RtspConnection.open(clock, limits, address);
        boolean agreed = false;
        try {
            connection.allow(limits.answer(), limits.answer());
            RtspHandshake talk = new RtspHandshake(connection, address);
            RtspHandshake.Agreement agreement = talk.agree(INTERLEAVED);
            agreed = true;
            return new RtspSession(
                    clock, limits, connection, talk, agreement, depacketizer(camera, agreement, listener));
        } finally {
            if (!agreed) {
                connection.close();
            }
        }
    }

    private UdpSession overUdp(CameraId camera, StreamAddress address, UnitListener listener)
            throws StreamException, NotThatWay {
        RtspConnection connection = RtspConnection.open(clock, limits, address);
        boolean agreed = false;
        try {
            connection.allow(limits.answer(), limits.answer());
            UdpSession session = overUdp(connection, camera, address, listener);
            agreed = true;
            return session;
        } finally {
            if (!agreed) {
                connection.close();
            }
        }
    }

    private UdpSession overUdp(RtspConnection connection, CameraId camera, StreamAddress address, UnitListener listener)
            throws StreamException, NotThatWay {
        UdpPorts ports =
                UdpPorts.open(connection.wire().local(), connection.wire().remote());
        boolean agreed = false;
        try {
            RtspHandshake talk = new RtspHandshake(connection, address);
            String transport = "RTP/AVP;unicast;client_port=" + ports.first() + "-" + (ports.first() + 1);
            RtspHandshake.Agreement agreement = talk.agree(transport, ports::begin);
            agreed = true;
            return new UdpSession(this, connection, talk, agreement, ports, depacketizer(camera, agreement, listener));
        } finally {
            if (!agreed) {
                ports.close();
            }
        }
    }

    private RtpDepacketizer depacketizer(CameraId camera, RtspHandshake.Agreement agreement, UnitListener listener) {
        UnitSizes sizes = new UnitSizes(limits.nal(), limits.unit());
        return new RtpDepacketizer(camera, agreement.description().video(), sizes, listener);
    }
}
