package org.xunyao.ingest.rtsp;

import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamEvent.Route;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;
import org.xunyao.video.Why;

/// A session whose packets were asked for by themselves. If none comes, most likely a firewall swallows
/// them: then that is said, and the way within the connection named, which whoever keeps the camera opens
/// in its turn.
///
/// @param instead the way within the connection
record RoutedSession(Clock clock, CameraId camera, UnitListener listener, UdpSession first, StreamAddress instead)
        implements StreamSession {
    @Override
    public void play() throws StreamException {
        try {
            first.play();
        } catch (StreamException e) {
            if (first.came() || e.why() != Why.TIMEOUT) {
                throw e;
            }
        }
        listener.event(new StreamEvent.Rerouted(camera, clock.now(), Route.UDP, Route.TCP));
        throw new StreamException(Why.TIMEOUT, "nothing comes by itself", instead);
    }

    @Override
    public void close() {
        first.close();
    }
}
