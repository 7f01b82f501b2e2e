package org.xunyao.bench.wall;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.media.link.FrameSource;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.Ring;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.UnitListener;
import org.xunyao.video.fit.CameraStream;

/// One camera's stream, which outlives the workers it feeds one after the other.
final class Feed implements UnitListener {
    private static final long RING_BYTES = 24L << 20;

    private final CameraId id;
    private final Ring ring = new Ring(Duration.ofSeconds(60), RING_BYTES);
    private volatile Optional<StreamEvent.Started> started = Optional.empty();
    private volatile @Nullable MediaWorker worker;
    private volatile long newest = -1;

    Feed(CameraId id) {
        this.id = id;
    }

    @Override
    public void unit(AccessUnit unit) {
        ring.add(unit);
        newest = unit.number();
        MediaWorker now = worker;
        if (now != null) {
            now.feed(unit);
        }
    }

    @Override
    public void event(StreamEvent event) {
        if (event instanceof StreamEvent.Started begun) {
            started = Optional.of(begun);
        }
    }

    boolean flows() {
        return started.isPresent() && newest >= 0;
    }

    /// Number of the newest access unit that has come from the camera.
    long newest() {
        return newest;
    }

    /// Feeds this worker from now on.
    FrameSource open(MediaWorker next, PictureSize tile) {
        StreamEvent.Started stream = started.orElseThrow();
        FrameSource source = next.open(CameraStream.main(id), stream.codec(), stream.size(), tile, ring::lastGroup);
        worker = next;
        return source;
    }
}
