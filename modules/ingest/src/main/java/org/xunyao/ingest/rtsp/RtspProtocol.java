package org.xunyao.ingest.rtsp;

import org.xunyao.ingest.h264.H264Depacketizer;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamProtocol;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;

/// RTSP 1.0 (RFC 2326) with H.264 in RTP over the same TCP connection.
///
/// @param clock for arrival times and deadlines
/// @param limits what a camera may take
public record RtspProtocol(Clock clock, RtspLimits limits) implements StreamProtocol {
    @Override
    public boolean speaks(StreamAddress address) {
        return address.scheme().equals("rtsp");
    }

    @Override
    public StreamSession open(CameraId camera, StreamAddress address, UnitListener listener) throws StreamException {
        RtspConnection connection = RtspConnection.open(clock, limits, address);
        boolean agreed = false;
        try {
            connection.allow(limits.answer(), limits.answer());
            RtspHandshake talk = new RtspHandshake(connection, address);
            RtspHandshake.Agreement agreement = talk.agree();
            H264Depacketizer depacketizer = new H264Depacketizer(
                    camera,
                    agreement.description().payloadType(),
                    agreement.description().parameterSets(),
                    new H264Depacketizer.UnitSizes(limits.nal(), limits.unit()),
                    listener);
            agreed = true;
            return new RtspSession(clock, limits, connection, talk, agreement, depacketizer);
        } finally {
            if (!agreed) {
                connection.close();
            }
        }
    }
}
