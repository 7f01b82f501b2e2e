package org.xunyao.ingest.rtsp;

import java.time.Duration;
import java.util.Optional;
import org.xunyao.ingest.net.Head;
import org.xunyao.ingest.net.Wire;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// What is spoken over the connection to one camera: messages and interleaved packets (RFC 2326 §10.12)
/// in, requests out.
final class RtspConnection implements AutoCloseable {
    private final RtspLimits limits;
    private final Wire wire;

    /// What comes in.
    sealed interface Incoming {
        /// A message.
        ///
        /// @param message an answer or a request
        record Message(RtspMessage message) implements Incoming {}

        /// An interleaved packet.
        ///
        /// @param channel as agreed in SETUP
        @SuppressWarnings("ArrayRecordComponent") // handed on, never copied
        record Packet(int channel, byte[] bytes) implements Incoming {}

        /// The deadline passed with nothing begun.
        record Nothing() implements Incoming {}
    }

    /// @param wire connected
    RtspConnection(RtspLimits limits, Wire wire) {
        this.limits = limits;
        this.wire = wire;
    }

    static RtspConnection open(Clock clock, RtspLimits limits, StreamAddress address) throws StreamException {
        return new RtspConnection(limits, Wire.open(clock, limits.connect(), address));
    }

    /// The connection itself.
    Wire wire() {
        return wire;
    }

    /// From now on, reading must be done within this time.
    ///
    /// @param idle until something begins
    /// @param whole until it is all there, not less
    void allow(Duration idle, Duration whole) {
        wire.allow(idle, whole);
    }

    void send(String request) throws StreamException {
        wire.send(request);
    }

    /// The next message or packet.
    ///
    /// @throws StreamException TIMEOUT if the deadline passes in the middle of one, CLOSED at the end,
    ///     GARBAGE else
    Incoming next() throws StreamException {
        while (wire.begins()) {
            int first = wire.read();
            if (first == '$') {
                int channel = wire.read();
                int length = wire.read() << 8 | wire.read();
                return new Incoming.Packet(channel, wire.read(length));
            }
            if (first != '\r' && first != '\n') {
                return new Incoming.Message(message(first));
            }
        }
        return new Incoming.Nothing();
    }

    private RtspMessage message(int first) throws StreamException {
        if (first < 'A' || first > 'Z') {
            throw new StreamException(Why.GARBAGE, "neither packet nor message");
        }
        String start = wire.line(String.valueOf((char) first), limits.line());
        if (!start.contains("RTSP/")) {
            throw new StreamException(Why.GARBAGE, "not RTSP");
        }
        Head head = Head.read(wire, start, limits.line(), limits.head());
        Optional<String> length = head.header("content-length");
        if (length.isEmpty()) {
            return new RtspMessage(head, new byte[0]);
        }
        if (!length.get().matches("[0-9]{1,7}") || Integer.parseInt(length.get()) > limits.body()) {
            throw new StreamException(Why.GARBAGE, "body too long");
        }
        return new RtspMessage(head, wire.read(Integer.parseInt(length.get())));
    }

    @Override
    public void close() {
        wire.close();
    }
}
