package org.xunyao.media.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.media.protocol.TileFit;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;

/// The cameras of one worker, each with its place, its lane and its pictures, and the generation that
/// serves them now. The cameras outlive generations: a new one is told of all of them.
final class CameraTable {
    private final FrameMap map;
    private final Places places;
    private final Map<CameraId, CameraLane> lanes = new ConcurrentHashMap<>();
    private final Map<CameraId, FrameSource> sources = new ConcurrentHashMap<>();
    private final Map<Integer, FilmLane> films = new ConcurrentHashMap<>();
    private volatile @Nullable Generation generation;

    CameraTable(FrameMap map) {
        this.map = map;
        this.places = new Places(map.cameras());
    }

    /// Lets a generation that runs serve all cameras. Excludes {@link #open}, so that no camera begins
    /// twice or never.
    synchronized void serve(Generation fresh) {
        generation = fresh;
        lanes.forEach((camera, lane) -> {
            fresh.outbox().put(new Outbox.Begin(lane));
            FrameSource source = sources.get(camera);
            if (source != null) {
                source.attach(fresh.reader(lane.open().camera()));
            }
        });
        films.values().forEach(film -> begin(film, fresh));
    }

    /// See {@link MediaWorker#film}.
    synchronized FilmLane film(Codec codec, PictureSize tile) {
        if (!map.fits(tile.width(), tile.height())) {
            throw new IllegalArgumentException("tile " + tile);
        }
        ToWorker.Film open =
                taking(place -> new ToWorker.Film(place.index(), place.opening(), codec, tile.width(), tile.height()));
        FilmLane film = new FilmLane(open, new FrameSource(open.opening()), this::say, this::close);
        films.put(open.camera(), film);
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
            CameraId camera, Codec codec, PictureSize size, PictureSize tile, Supplier<List<AccessUnit>> lastGroup) {
        close(camera);
        PictureSize fitted = TileFit.inside(size, tile);
        if (!map.fits(fitted.width(), fitted.height())) {
            throw new IllegalArgumentException("tile " + tile);
        }
        ToWorker.Open open = taking(place -> new ToWorker.Open(
                place.index(),
                place.opening(),
                camera,
                codec,
                size.width(),
                size.height(),
                fitted.width(),
                fitted.height()));
        CameraLane lane = new CameraLane(open, lastGroup);
        FrameSource source = new FrameSource(open.opening());
        lanes.put(camera, lane);
        sources.put(camera, source);
        Generation now = generation;
        if (now != null) {
            source.attach(now.reader(open.camera()));
            now.outbox().put(new Outbox.Begin(lane));
        }
        return source;
    }

    /// Takes a place for a message, and gives it back if there can be no such message: a camera that states
    /// a size which the worker refuses, again and again, must not use up the places of all others.
    private <T> T taking(Function<Places.Place, T> message) {
        Places.Place place = places.take();
        boolean made = false;
        try {
            T taken = message.apply(place);
            made = true;
            return taken;
        } finally {
            if (!made) {
                places.giveBack(place.index());
            }
        }
    }

    /// See {@link MediaWorker#close(CameraId)}.
    synchronized void close(CameraId camera) {
        CameraLane lane = lanes.remove(camera);
        FrameSource source = sources.remove(camera);
        if (lane != null && source != null) {
            source.close();
            places.giveBack(lane.open().camera());
            say(new ToWorker.Close(lane.open().camera()));
        }
    }

    /// See {@link MediaWorker#feed}.
    void feed(AccessUnit unit) {
        CameraLane lane = lanes.get(unit.camera());
        Generation now = generation;
        if (lane != null && now != null) {
            now.outbox().put(new Outbox.Live(lane, unit));
        }
    }

    /// See {@link MediaWorker#looking}.
    void looking(CameraId camera, int intervalMillis) {
        CameraLane lane = lanes.get(camera);
        if (lane != null) {
            ToWorker.Looking message = new ToWorker.Looking(lane.open().camera(), intervalMillis);
            lane.looking(intervalMillis);
            say(message);
        }
    }

    /// See {@link MediaWorker#keysOnly}.
    void keysOnly(CameraId camera, boolean only) {
        CameraLane lane = lanes.get(camera);
        if (lane != null) {
            lane.keysOnly(only);
        }
    }

    /// See {@link MediaWorker#still}.
    void still(CameraId camera) {
        CameraLane lane = lanes.get(camera);
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

    /// The camera at a place, empty when the place is free.
    Optional<CameraLane> lane(int index) {
        return lanes.values().stream()
                .filter(lane -> lane.open().camera() == index)
                .findFirst();
    }

    /// All cameras that have a place.
    Set<CameraId> cameras() {
        return lanes.keySet();
    }
}
