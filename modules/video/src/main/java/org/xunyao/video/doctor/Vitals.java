package org.xunyao.video.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private StreamEvent.@Nullable Started started;
    private @Nullable Instant since;
    private @Nullable LastGood good;
    private CameraTimes times = CameraTimes.NONE;
    private Optional<Duration> clock = Optional.empty();

    /// One picture, or pictures that came broken.
    private record Beat(Instant at, int bytes, int pictures, int dropped, int lost) {}

    /// @param next gets everything too
    public Vitals(UnitListener next) {
        this.next = next;
    }

    @Override
    public void unit(AccessUnit unit) {
        synchronized (this) {
            if (since == null) {
                since = unit.arrival();
            }
            // What is missing is told by Dropped already.
            beat(new Beat(unit.arrival(), unit.bytes().length, 1, 0, 0));
            if (unit.key()) {
                clock = times.at(unit).map(claim -> Duration.between(unit.arrival(), claim));
            }
            StreamEvent.Started known = started;
            good = new LastGood(
                    unit.arrival(),
                    known == null
                            ? Optional.empty()
                            : Optional.of(new LastGood.Picture(known.codec(), known.size())));
        }
        next.unit(unit);
    }

    @Override
    public void event(StreamEvent event) {
        synchronized (this) {
            switch (event) {
                case StreamEvent.Started begun -> started = begun;
                case StreamEvent.Dropped dropped ->
                    beat(new Beat(dropped.at(), 0, 0, dropped.units(), dropped.packets()));
                case StreamEvent.CameraClock said -> times = times.after(said);
                case StreamEvent.Down _, StreamEvent.Stopped _ -> {
                    since = null;
                    beats.clear();
                    times = CameraTimes.NONE;
                    clock = Optional.empty();
                }
                case StreamEvent.Connecting _, StreamEvent.Rerouted _ -> {}
            }
        }
        next.event(event);
    }

    private void beat(Beat beat) {
        Instant oldest = beat.at().minus(STRETCH);
        while (!beats.isEmpty() && (beats.size() >= MOST || beats.getFirst().at().isBefore(oldest))) {
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
        StreamEvent.Started known = started;
        Optional<LastGood.Picture> picture = known == null
                ? Optional.empty()
                : Optional.of(new LastGood.Picture(known.codec(), known.size()));
        Duration stretch = beats.isEmpty()
                ? Duration.ZERO
                : Duration.between(beats.getFirst().at(), beats.getLast().at());
        var seen = new Findings.Seen(
                pictures, Findings.Seen.packets(bytes, pictures), dropped, lost, clock, picture);
        return new RunningStream(health, Optional.ofNullable(since), bytes, stretch, seen, scene);
    }

    /// The newest picture of this run of the program; nothing if none came.
    public synchronized Optional<LastGood> good() {
        return Optional.ofNullable(good);
    }
}
