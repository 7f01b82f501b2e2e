package org.xunyao.app.cameras.desk;

import java.util.EnumMap;
import java.util.Optional;
import org.xunyao.app.cameras.model.StreamWord;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.wall.TileState;
import org.xunyao.kernel.Clock;
import org.xunyao.registry.CameraCode;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.wire.CameraPoint;

/// The streams of the running program.
///
/// @param clock judges how late a picture is
public record LiveStreams(Pipeline pipeline, Clock clock) implements CamerasAtDesks.Streams {
    @Override
    public Optional<StreamWord> word(CameraCode code) {
        var camera = new CameraId(code.text());
        if (!pipeline.has(camera)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (TileState.of(pipeline.health(camera), clock.now())) {
                    case TileState.Live _ -> StreamWord.LIVE;
                    case TileState.Late _ -> StreamWord.LATE;
                    case TileState.Stalled _, TileState.Undecoded _ -> StreamWord.STALLED;
                    case TileState.Troubled _ -> StreamWord.TROUBLED;
                    case TileState.Down _ -> StreamWord.DOWN;
                    case TileState.Connecting _ -> StreamWord.CONNECTING;
                    case TileState.Idle _, TileState.NoRight _ -> StreamWord.STOPPED;
                });
    }

    @Override
    public boolean enter(CameraPoint point) {
        return pipeline.enter(point);
    }

    @Override
    public boolean leave(CameraCode code) {
        return pipeline.leave(new CameraId(code.text()));
    }

    @Override
    public boolean follow(CameraCode code, Optional<StreamAddress> main, Optional<StreamAddress> sub) {
        var lines = new EnumMap<StreamKind, StreamAddress>(StreamKind.class);
        main.ifPresent(where -> lines.put(StreamKind.MAIN, where));
        sub.ifPresent(where -> lines.put(StreamKind.SUB, where));
        return pipeline.rewire(new CameraId(code.text()), lines);
    }
}
