package org.xunyao.app.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.wall.SceneTrouble;
import org.xunyao.app.wall.SceneTrouble.Kind;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.PictureSize;
import org.xunyao.video.Ring;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.UnitListener;

/// One camera from its stream to the worker: keeps the last minute, opens the camera in the worker when
/// its size is known, and remembers what is wrong with its picture. Its methods are called by the
/// stream's thread, the worker's listener and the JavaFX thread.
final class LiveCamera implements UnitListener {
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final long RING_BYTES = 24L << 20;

    private final CameraId id;
    private final MediaWorker worker;
    private final Ring ring = new Ring(MINUTE, RING_BYTES);
    private final LivePicture picture = new LivePicture();
    private StreamEvent.@Nullable Started started;
    private PictureSize tile;
    private volatile Optional<SceneTrouble> trouble = Optional.empty();

    LiveCamera(CameraId id, MediaWorker worker, PictureSize tile) {
        this.id = id;
        this.worker = worker;
        this.tile = tile;
    }

    LivePicture picture() {
        return picture;
    }

    Optional<SceneTrouble> trouble() {
        return trouble;
    }

    @Override
    public void unit(AccessUnit unit) {
        ring.add(unit);
        worker.feed(unit);
    }

    @Override
    public void event(StreamEvent event) {
        switch (event) {
            case StreamEvent.Started begun -> open(begun, tile());
            case StreamEvent.Connecting _, StreamEvent.Dropped _ -> {}
            case StreamEvent.Down _, StreamEvent.Stopped _ -> trouble = Optional.empty();
        }
    }

    /// Asks for pictures of another size.
    void wear(PictureSize wanted) {
        StreamEvent.Started stream = stream();
        if (!wanted.equals(tile())) {
            if (stream == null) {
                keep(wanted);
            } else {
                open(stream, wanted);
            }
        }
    }

    /// Takes one look of the detector.
    void seen(Observation look) {
        if (look.usable()) {
            trouble = Optional.empty();
            return;
        }
        Kind kind = switch (look.why()) {
            case "frozen" -> Kind.FROZEN;
            case "dark" -> Kind.DARK;
            default -> Kind.COVERED;
        };
        Instant since = trouble.filter(before -> before.kind() == kind)
                .map(SceneTrouble::since)
                .orElse(look.at());
        trouble = Optional.of(new SceneTrouble(kind, since, OptionalInt.empty()));
    }

    private synchronized void open(StreamEvent.Started stream, PictureSize wanted) {
        started = stream;
        tile = wanted;
        picture.replace(worker.open(id, stream.codec(), stream.size(), wanted, ring::lastGroup));
    }

    private synchronized PictureSize tile() {
        return tile;
    }

    private synchronized StreamEvent.@Nullable Started stream() {
        return started;
    }

    private synchronized void keep(PictureSize wanted) {
        tile = wanted;
    }
}
