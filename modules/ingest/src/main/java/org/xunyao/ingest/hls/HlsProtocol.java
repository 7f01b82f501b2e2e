package org.xunyao.ingest.hls;

import java.util.Locale;
import org.xunyao.ingest.Pause;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamProtocol;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;

/// HTTP Live Streaming with H.264 or H.265 in segments of transport streams, from the server of the
/// playlist only. A picture's arrival time is when its turn came, up to one segment after its bytes. A film
/// that has ended is {@link org.xunyao.video.Why#CLOSED}.
///
/// @param clock for arrival times, deadlines and the pace
/// @param limits what a server may take
/// @param pause waits for the time of the next picture
public record HlsProtocol(Clock clock, HttpLimits limits, Pause pause) implements StreamProtocol {
    @Override
    public boolean speaks(StreamAddress address) {
        String path = address.path().split("\\?", 2)[0].toLowerCase(Locale.ROOT);
        return address.scheme().equals("http") && (path.endsWith(".m3u8") || path.endsWith(".m3u"));
    }

    @Override
    public StreamSession open(CameraId camera, StreamAddress address, UnitListener listener) throws StreamException {
        Server server = new Server(clock, limits, address);
        return new HlsSession(server, camera, listener, new Pace(clock, pause), server.media());
    }
}
