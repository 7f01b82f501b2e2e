package org.xunyao.ingest.flv;

import org.xunyao.ingest.http.HttpBody;
import org.xunyao.ingest.http.HttpCall;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamProtocol;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;

/// HTTP-FLV with H.264 or H.265; sound and other data are passed over. It takes every address of HTTP that
/// no other protocol takes before it, for there is no common form of them.
///
/// @param clock for arrival times and deadlines
/// @param limits what a server may take
public record FlvProtocol(Clock clock, HttpLimits limits) implements StreamProtocol {
    @Override
    public boolean speaks(StreamAddress address) {
        return address.scheme().equals("http");
    }

    @Override
    public StreamSession open(CameraId camera, StreamAddress address, UnitListener listener) throws StreamException {
        HttpBody body = HttpCall.get(clock, limits, address).body();
        boolean agreed = false;
        try {
            FlvTag.begin(body);
            agreed = true;
            return new FlvSession(clock, limits, body, new FlvVideo(camera, listener));
        } finally {
            if (!agreed) {
                body.close();
            }
        }
    }
}
