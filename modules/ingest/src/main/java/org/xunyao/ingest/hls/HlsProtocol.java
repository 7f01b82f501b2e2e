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
import org.xunyao.video.Why;

/// HTTP Live Streaming with H.264 or H.265 in segments of transport streams, from the server of the
/// playlist only. A picture's arrival time is when its segment was there; it is given out in its turn, and
/// {@link UnitListener#aged} says how old it was then. A playlist that has ended is no camera: it is {@link
/// Why#ENDED}, at once or when the last picture was given.
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
        Playlist.Media playlist = server.media();
        if (playlist.ended()) {
            throw new StreamException(Why.ENDED, "a film that is over");
        }
        return new HlsSession(server, camera, listener, new Pace(clock, pause), playlist);
    }
}
