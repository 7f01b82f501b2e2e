package org.xunyao.ingest.rtsp;

import org.xunyao.ingest.fuzz.Contract;
import org.xunyao.ingest.net.FedWire;
import org.xunyao.video.StreamException;

/// Messages and interleaved packets of one connection.
public final class RtspMessageFuzz {
    private RtspMessageFuzz() {}

    /// Tries one input.
    ///
    /// @param input everything the camera sends
    public static void fuzzerTestOneInput(byte[] input) {
        long came = 0;
        try (var connection = new RtspConnection(RtspLimits.USUAL, new FedWire(input).wire())) {
            RtspConnection.Incoming incoming = connection.next();
            while (!(incoming instanceof RtspConnection.Incoming.Nothing)) {
                came += size(incoming);
                Contract.require(came <= input.length, "more than was sent");
                incoming = connection.next();
            }
        } catch (StreamException refused) {
            Contract.require(refused.why() != null, "a cause");
        }
    }

    private static long size(RtspConnection.Incoming incoming) {
        return switch (incoming) {
            case RtspConnection.Incoming.Nothing _ -> 0;
            case RtspConnection.Incoming.Packet packet -> {
                Contract.require(packet.channel() >= 0 && packet.channel() <= 255, "channel");
                yield 4 + packet.bytes().length;
            }
            case RtspConnection.Incoming.Message(RtspMessage message) -> {
                int status = message.status();
                Contract.require(status == 0 || (status >= 100 && status <= 599), "status " + status);
                Contract.require(message.body().length <= RtspLimits.USUAL.body(), "body");
                yield message.body().length;
            }
        };
    }
}
