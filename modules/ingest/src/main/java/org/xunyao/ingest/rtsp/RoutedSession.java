package org.xunyao.ingest.rtsp;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamEvent.Route;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;
import org.xunyao.video.Why;

/// A session whose packets were asked for by themselves. If none comes, most likely a firewall swallows
/// them: then they are asked for in the connection, and that is said.
final class RoutedSession implements StreamSession {
    private final RtspProtocol protocol;
    private final CameraId camera;
    private final UnitListener listener;
    private final UdpSession first;
    private final Again again;
    private final AtomicReference<@Nullable StreamSession> playing;

    /// Opens the session anew, within the connection.
    interface Again {
        StreamSession open() throws StreamException;
    }

    RoutedSession(RtspProtocol protocol, CameraId camera, UnitListener listener, UdpSession first, Again again) {
        this.protocol = protocol;
        this.camera = camera;
        this.listener = listener;
        this.first = first;
        this.again = again;
        this.playing = new AtomicReference<>(first);
    }

    @Override
    public void play() throws StreamException {
        try {
            first.play();
        } catch (StreamException e) {
            if (first.came() || e.why() != Why.TIMEOUT) {
                throw e;
            }
        }
        first.close();
        StreamSession second = again.open();
        if (!playing.compareAndSet(first, second)) {
            second.close();
            throw new StreamException(Why.CLOSED, "closed by us");
        }
        listener.event(new StreamEvent.Rerouted(camera, protocol.clock().now(), Route.UDP, Route.TCP));
        second.play();
    }

    @Override
    public void close() {
        StreamSession last = playing.getAndSet(null);
        if (last != null) {
            last.close();
        }
    }
}
