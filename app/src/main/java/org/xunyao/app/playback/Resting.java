package org.xunyao.app.playback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xunyao.app.playback.sync.SyncLane;

/// Where a replay stood when nobody looked any more (离开回放时的位置). Its places among the films that can be
/// open at once are given back then, and taken again when somebody looks: same cameras, same moment, same
/// marks, standing. JavaFX thread.
final class Resting {
    private final PlaybackModel model;
    private Optional<Stood> stood = Optional.empty();

    /// @param cameras as they stood side by side
    /// @param front the place of the one in front
    private record Stood(List<Point> cameras, int front, Instant at, Marking.Points marks) {}

    Resting(PlaybackModel model) {
        this.model = model;
    }

    /// Nobody looks any more.
    void leave() {
        stood = model.point().map(this::now);
        if (stood.isPresent()) {
            model.close();
        }
    }

    private Stood now(Point point) {
        List<SyncLane> lanes = model.sync().lanes();
        List<Point> cameras = lanes.isEmpty()
                ? List.of(point)
                : lanes.stream().flatMap(lane -> of(lane).stream()).toList();
        int front = IntStream.range(0, lanes.size())
                .filter(place -> model.sync().front().stream().anyMatch(lanes.get(place)::equals))
                .findFirst()
                .orElse(0);
        return new Stood(cameras, front, model.goal(), model.marking().points());
    }

    private Optional<Point> of(SyncLane lane) {
        return model.points().stream()
                .filter(point -> point.camera().equals(lane.camera()))
                .findFirst();
    }

    /// Somebody looks again; what was opened meanwhile goes before.
    void back() {
        Optional<Stood> before = stood;
        stood = Optional.empty();
        if (model.point().isEmpty()) {
            before.ifPresent(this::take);
        }
    }

    private void take(Stood before) {
        model.at(before.cameras(), before.at());
        model.front(before.front());
        model.marking().points(before.marks());
    }
}
