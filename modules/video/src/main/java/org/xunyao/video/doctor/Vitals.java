package org.xunyao.video.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.UnitListener;

/// Listens to one running stream and remembers what an examination wants to know of it (在用流体征): the
/// figures of the last stretch, coding and size, the camera's clock, and when it was last good. Everything
/// goes on to the listener behind it. Safe for use by many threads.
public final class Vitals implements UnitListener {
    /// How far back figures are counted.
    public static final Duration STRETCH = Duration.ofSeconds(10);

    private static final int MOST = 4_096;

    private final UnitListener next;
    private final Deque<Beat> beats = new ArrayDeque<>();
    private final State state = new State();

    /// What the newest word and picture left behind.
    private static final class State {
        private Optional<LastGood.Picture> picture = Optional.empty();
        private Optional<Instant> since = Optional.empty();
        private Optional<LastGood> good = Optional.empty();
        private CameraTimes times = CameraTimes.NONE;
        private Optional<Duration> clock = Optional.empty();

        void end() {
            since = Optional.empty();
            times = CameraTimes.NONE;
            clock = Optional.empty();
        }
    }

    /// One picture, or pictures that came broken.
    private record Beat(Instant at, int bytes, int pictures, int dropped, int lost) {}

    /// @param next gets everything too
    public Vitals(UnitListener next) {
        this.next = next;
    }

    @Override
    public void unit(AccessUnit unit) {
        synchronized (this) {
            state.since = state.since.or(() -> Optional.of(unit.arrival()));
            // What is missing is told by Dropped already.
            beat(new Beat(unit.arrival(), unit.bytes().length, 1, 0, 0));
            if (unit.key()) {
                state.clock = state.times.at(unit).map(claim -> Duration.between(unit.arrival(), claim));
            }
            state.good = Optional.of(new LastGood(unit.arrival(), state.picture));
        }
        next.unit(unit);
    }

    @Override
    public void event(StreamEvent event) {
        synchronized (this) {
            switch (event) {
                case StreamEvent.Started begun ->
                    state.picture = Optional.of(new LastGood.Picture(begun.codec(), begun.size()));
                case StreamEvent.Dropped dropped ->
                    beat(new Beat(dropped.at(), 0, 0, dropped.units(), dropped.packets()));
                case StreamEvent.CameraClock said -> state.times = state.times.after(said);
                case StreamEvent.Down _, StreamEvent.Stopped _ -> {
                    state.end();
                    beats.clear();
                }
                case StreamEvent.Connecting _, StreamEvent.Rerouted _ -> {}
            }
        }
        next.event(event);
    }

    private void beat(Beat beat) {
        Instant oldest = beat.at().minus(STRETCH);
        while (!beats.isEmpty()
                && (beats.size() >= MOST || beats.getFirst().at().isBefore(oldest))) {
            beats.removeFirst();
        }
        beats.addLast(beat);
    }

    /// What the stream says of itself now.
    ///
    /// @param health how it stands
    /// @param scene what is wrong with the pictures themselves
    public synchronized RunningStream running(StreamHealth health, Optional<Cause> scene) {
        long bytes = 0;
        int pictures = 0;
        int dropped = 0;
        int lost = 0;
        for (Beat beat : beats) {
            bytes += beat.bytes();
            pictures += beat.pictures();
            dropped += beat.dropped();
            lost += beat.lost();
        }
        Duration stretch = beats.isEmpty()
                ? Duration.ZERO
                : Duration.between(beats.getFirst().at(), beats.getLast().at());
        var seen = new Findings.Seen(
                pictures, Findings.Seen.packets(bytes, pictures), dropped, lost, state.clock, state.picture);
        return new RunningStream(health, state.since, bytes, stretch, seen, scene);
    }

    /// The newest picture of this run of the program; nothing if none came.
    public synchronized Optional<LastGood> good() {
        return state.good;
    }
}
