package org.xunyao.worker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.media.protocol.FrameMemory;
import org.xunyao.media.protocol.FrameWriter;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.player.CodedUnit;
import org.xunyao.player.DecoderEngine;

/// All cameras of the worker, and what each message does to them. Messages come on the pipe thread, which
/// never blocks here.
final class Seats {
    private final FrameMap map;
    private final DecoderEngine engine;
    private final Detection detection;
    private final Examinations examinations;
    private final Stage stage;
    private final Films films;
    private final FrameWriter[] writers;
    private final ConcurrentMap<Integer, Seat> seats = new ConcurrentHashMap<>();

    Seats(FrameMap map, FrameMemory memory, DecoderEngine engine, Detection detection, Clock clock) {
        this.map = map;
        this.engine = engine;
        this.detection = detection;
        this.examinations = new Examinations(detection);
        this.stage = new Stage(this::rounds, clock);
        this.films = new Films(detection.station(), clock);
        this.writers = new FrameWriter[map.places()];
        for (int camera = 0; camera < writers.length; camera++) {
            writers[camera] = memory.writer(camera);
        }
    }

    Stage stage() {
        return stage;
    }

    Films films() {
        return films;
    }

    /// Does what the message says.
    ///
    /// @return false when the station wants the worker to end
    /// @throws IllegalArgumentException when the message does not fit the layout of the memory
    boolean handle(ToWorker message) {
        switch (message) {
            case ToWorker.Unit unit -> {
                @Nullable Seat seat = seats.get(unit.camera());
                if (seat != null && seat.opening() == unit.opening()) {
                    seat.decoder()
                            .feed(new CodedUnit(unit.number(), unit.key(), unit.shown(), unit.pts(), unit.bytes()));
                }
            }
            case ToWorker.Open open -> open(open);
            case ToWorker.Close close -> close(close.camera());
            case ToWorker.Reset reset -> {
                @Nullable Seat seat = seats.get(reset.camera());
                if (seat != null) {
                    // Cut at once, so that units after the reset do not go into the old stream.
                    seat.decoder().cut();
                    stage.later(seat.decoder()::restart);
                }
            }
            case ToWorker.Looking looking -> {
                @Nullable Seat seat = seats.get(looking.camera());
                if (seat != null) {
                    seat.looking(looking.intervalMillis());
                }
            }
            case ToWorker.Compare compare -> {
                @Nullable Seat seat = seats.get(compare.camera());
                if (seat != null) {
                    detection.compare(seat.id(), compare);
                }
            }
            case ToWorker.Snap snap -> {
                @Nullable Seat seat = seats.get(snap.camera());
                if (seat != null) {
                    seat.snap();
                }
            }
            case ToWorker.Examine piece -> examinations.add(piece);
            case ToWorker.Film film -> show(film);
            case ToWorker.Play play -> films.play(play);
            case ToWorker.Exit _ -> {
                return false;
            }
        }
        return true;
    }

    private void show(ToWorker.Film film) {
        if (film.camera() >= map.places() || !map.fits(film.camera(), film.width(), film.height())) {
            throw new IllegalArgumentException("film " + film.camera());
        }
        close(film.camera());
        // The decoder that was in this place must be gone before another thread writes there.
        CompletableFuture<Void> free = new CompletableFuture<>();
        stage.later(() -> free.complete(null));
        films.open(film, writers[film.camera()], free);
    }

    private void open(ToWorker.Open open) {
        if (open.camera() >= map.places() || !map.fits(open.camera(), open.tileWidth(), open.tileHeight())) {
            throw new IllegalArgumentException("open " + open.camera());
        }
        close(open.camera());
        Seat seat = new Seat(open, writers[open.camera()], detection, engine);
        seats.put(open.camera(), seat);
        detection.cameras(seats.size());
        stage.later(seat.decoder()::start);
    }

    private void close(int camera) {
        films.close(camera);
        @Nullable Seat gone = seats.remove(camera);
        if (gone != null) {
            detection.cameras(seats.size());
            stage.later(gone::close);
            // The camera's other stream may still be looked at.
            if (seats.values().stream().noneMatch(seat -> seat.id().equals(gone.id()))) {
                detection.forget(gone.id());
            }
        }
    }

    private void rounds() {
        for (Seat seat : seats.values()) {
            seat.decoder().watch();
        }
    }
}
