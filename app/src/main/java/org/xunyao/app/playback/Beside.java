package org.xunyao.app.playback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.app.playback.sync.SyncLane;
import org.xunyao.app.playback.sync.SyncModel;
import org.xunyao.app.playback.sync.SyncPorts;
import org.xunyao.ui.task.Tasks;

/// The replay's ports as several cameras need them. JavaFX thread.
final class Beside {
    private final PlaybackPorts ports;
    private final SyncModel sync;

    Beside(PlaybackPorts ports, Tasks tasks) {
        this.ports = ports;
        PlaybackPorts.Source source = ports.source();
        this.sync = new SyncModel(
                new SyncPorts(
                        source::film,
                        camera -> {
                            PlaybackPorts.Known known = source.known(camera);
                            return new SyncPorts.Known(known.coverage(), known.gaps());
                        },
                        ports.player()::open),
                tasks);
    }

    SyncModel sync() {
        return sync;
    }

    /// Other cameras of the same shop, as many as fit.
    List<Point> ofShop(Point first) {
        return ports.points().stream()
                .filter(other -> other.shop().equals(first.shop()) && !other.equals(first))
                .limit(SyncModel.MOST - 1L)
                .toList();
    }

    /// Where several cameras begin when nothing was open: the last minute.
    Instant start(Point first) {
        return newest(Stream.of(first)).orElse(Instant.EPOCH).minus(PlaybackModel.LAST);
    }

    void begin(Point first, List<Point> others, Instant at, boolean run) {
        List<Point> all = Stream.concat(Stream.of(first), others.stream()).toList();
        sync.begin(
                all.stream()
                        .map(point -> new SyncModel.Camera(point.camera(), point.shop() + " · " + point.point()))
                        .toList(),
                at,
                newest(all.stream()).orElse(at),
                run);
    }

    private Optional<Instant> newest(Stream<Point> points) {
        return points.flatMap(point -> ports.source().newest(point.camera()).stream())
                .max(Comparator.naturalOrder());
    }

    private void newest(List<Point> points) {
        newest(sync.lanes().stream()
                        .flatMap(lane ->
                                points.stream().filter(point -> point.camera().equals(lane.camera()))))
                .ifPresent(sync::newest);
    }

    /// Plays or stands still; what came meanwhile is played too.
    void toggle() {
        newest(ports.points());
        sync.toggle();
    }

    void go(Instant moment) {
        newest(ports.points());
        sync.go(moment);
    }

    /// The camera in front.
    Optional<Point> point(List<Point> points) {
        return sync.front()
                .flatMap(lane -> points.stream()
                        .filter(point -> point.camera().equals(lane.camera()))
                        .findFirst());
    }

    /// Its film.
    Optional<Film> front(List<Point> points) {
        Optional<SyncLane> lane = sync.front();
        return point(points)
                .flatMap(point -> lane.flatMap(front -> front.footage()
                        .flatMap(footage -> front.playing().map(playing -> new Film(point, footage, playing, false)))));
    }
}
