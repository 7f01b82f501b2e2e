package org.xunyao.media.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.zones.ToldZones;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.cells.NamedZone;
import org.xunyao.video.fit.CameraStream;
import org.xunyao.video.task.NamedTask;

/// The cameras of one worker, each with its place, its lane and its pictures, and the generation that
/// serves them now. The cameras outlive generations: a new one is told of all of them.
final class CameraTable {
    private final FrameMap map;
    private final Places places;
    private final Map<CameraStream, CameraLane> lanes = new ConcurrentHashMap<>();
    private final Map<CameraStream, FrameSource> sources = new ConcurrentHashMap<>();
    private final Map<Integer, FilmLane> films = new ConcurrentHashMap<>();
    private final Map<Integer, Long> counted = new HashMap<>();
    private final Map<CameraId, ToldZones> zones = new ConcurrentHashMap<>();
    private int revisions;
    private volatile @Nullable Generation generation;

    CameraTable(FrameMap map) {
        this.map = map;
        this.places = new Places(map.cameras(), map.large());
    }

    /// Lets a generation that runs serve all cameras. Excludes {@link #open}, so that no camera begins
    /// twice or never.
    synchronized void serve(Generation fresh) {
        generation = fresh;
        lanes.forEach((stream, lane) -> {
            fresh.outbox().put(new Outbox.Begin(lane));
            FrameSource source = sources.get(stream);
            if (source != null) {
                source.attach(fresh.reader(lane.open().camera()));
            }
        });
        films.values().forEach(film -> begin(film, fresh));
    }

    /// See {@link MediaWorker#film}.
    synchronized FilmLane film(Codec codec, PictureSize tile) {
        if (!map.fitsSmall(tile.width(), tile.height())) {
            throw new IllegalArgumentException("tile " + tile);
        }
        Places.Place place = places.small();
        var open = new ToWorker.Film(place.index(), place.opening(), codec, tile.width(), tile.height());
        FilmLane film =
                new FilmLane(open, new FrameSource(place.opening(), _ -> Optional.empty()), this::say, this::close);
        films.put(place.index(), film);
        Generation now = generation;
        if (now != null) {
            begin(film, now);
        }
        return film;
    }

    private static void begin(FilmLane film, Generation now) {
        film.pictures().attach(now.reader(film.open().camera()));
        film.begin(message -> now.outbox().put(new Outbox.Say(message)));
    }

    private synchronized void close(FilmLane film) {
        if (films.remove(film.open().camera(), film)) {
            film.pictures().close();
            places.giveBack(film.open().camera());
            say(new ToWorker.Close(film.open().camera()));
        }
    }

    /// The film at a place, empty when there is none.
    Optional<FilmLane> filmAt(int index) {
        return Optional.ofNullable(films.get(index));
    }

    /// Nobody serves the cameras until {@link #serve}.
    void abandon() {
        generation = null;
    }

    /// Who serves the cameras, null while nobody does.
    @Nullable
    Generation generation() {
        return generation;
    }

    /// See {@link MediaWorker#open}.
    synchronized FrameSource open(
            CameraStream stream,
            Codec codec,
            PictureSize size,
            PictureSize tile,
            Supplier<List<AccessUnit>> lastGroup) {
        close(stream);
        if (!MediaWorker.decodes(size)) {
            throw new FaultException(MediaWorker.TOO_LARGE, stream.camera().code() + " has " + size);
        }
        if (places.none()) {
            throw new FaultException(MediaWorker.NO_PLACE, stream.camera().code());
        }
        Seating.Found found = Seating.of(map, places, size, tile);
        PictureSize fitted = found.picture();
        Places.Place place = found.place();
        ToWorker.Open open = new ToWorker.Open(
                place.index(),
                place.opening(),
                stream.camera(),
                codec,
                size.width(),
                size.height(),
                fitted.width(),
                fitted.height());
        CameraLane lane = new CameraLane(open, lastGroup, () -> zones(stream.camera()));
        FrameSource source = new FrameSource(open.opening(), lane.sent()::arrival);
        lanes.put(stream, lane);
        sources.put(stream, source);
        Generation now = generation;
        if (now != null) {
            counted.put(open.camera(), now.reader(open.camera()).frames());
            source.attach(now.reader(open.camera()));
            now.outbox().put(new Outbox.Begin(lane));
        }
        return source;
    }

    /// See {@link MediaWorker#close(CameraStream)}.
    synchronized void close(CameraStream stream) {
        CameraLane lane = lanes.remove(stream);
        FrameSource source = sources.remove(stream);
        if (lane != null && source != null) {
            source.close();
            lane.close();
            places.giveBack(lane.open().camera());
            say(new ToWorker.Close(lane.open().camera()));
        }
    }

    /// See {@link MediaWorker#feed}.
    void feed(AccessUnit unit) {
        CameraLane lane = lanes.get(CameraStream.of(unit));
        Generation now = generation;
        if (lane != null && now != null) {
            now.outbox().put(new Outbox.Live(lane, unit));
        }
    }

    /// See {@link MediaWorker#looking}.
    synchronized void looking(CameraStream stream, int intervalMillis) {
        CameraLane lane = lanes.get(stream);
        if (lane != null) {
            ToWorker.Looking message = new ToWorker.Looking(lane.open().camera(), intervalMillis);
            lane.looking(intervalMillis);
            say(message);
        }
    }

    /// See {@link MediaWorker#compare}.
    synchronized void compare(CameraId camera, List<NamedZone> wanted) {
        tell(camera, new ToldZones(++revisions, wanted, zones(camera).tasks()));
    }

    /// See {@link MediaWorker#find}.
    synchronized void find(CameraId camera, List<NamedTask> wanted) {
        tell(camera, new ToldZones(++revisions, zones(camera).zones(), wanted));
    }

    private void tell(CameraId camera, ToldZones told) {
        zones.put(camera, told);
        lanes.forEach((stream, lane) -> {
            if (stream.camera().equals(camera)) {
                say(told.message(lane.open().camera()));
            }
        });
    }

    /// The zones that are compared in a camera's pictures.
    ToldZones zones(CameraId camera) {
        return zones.getOrDefault(camera, ToldZones.NONE);
    }

    /// See {@link MediaWorker#keysOnly}.
    void keysOnly(CameraStream stream, boolean only) {
        CameraLane lane = lanes.get(stream);
        if (lane != null) {
            lane.keysOnly(only);
        }
    }

    /// See {@link MediaWorker#still}.
    synchronized void still(CameraStream stream) {
        CameraLane lane = lanes.get(stream);
        if (lane != null) {
            say(new ToWorker.Snap(lane.open().camera()));
        }
    }

    private void say(ToWorker message) {
        Generation now = generation;
        if (now != null) {
            now.outbox().put(new Outbox.Say(message));
        }
    }

    /// Pictures that went in and came out since the last call, of all cameras together.
    synchronized MediaWorker.Effort effort() {
        Generation now = generation;
        long sent = 0;
        long made = 0;
        for (CameraLane lane : lanes.values()) {
            int place = lane.open().camera();
            long drawn = now == null ? 0 : now.reader(place).frames();
            long before = counted.getOrDefault(place, 0L);
            counted.put(place, drawn);
            sent += lane.takeShown();
            // A worker that was started again counts from nothing.
            made += Math.max(0, drawn - before);
        }
        return new MediaWorker.Effort(sent, made);
    }

    /// The camera at a place, empty when the place is free or was given to another since the worker spoke.
    ///
    /// @param opening the stamp of the opening that the worker speaks of
    Optional<CameraLane> lane(int index, int opening) {
        return lanes.values().stream()
                .filter(lane -> lane.open().camera() == index && lane.open().opening() == opening)
                .findFirst();
    }

    /// All cameras that have a place.
    Set<CameraId> cameras() {
        return lanes.keySet().stream().map(CameraStream::camera).collect(Collectors.toSet());
    }
}
