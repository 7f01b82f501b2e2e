package org.xunyao.video.patrol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Skips.Skipped;

/// A patrol under way (轮巡进行). Times are nanoseconds of {@link org.xunyao.kernel.Clock#nanoTime}, so that
/// setting the wall clock neither hurries nor holds it.
///
/// @param index of the stop that is looked at, from 0, counted over all rounds
/// @param spent nanoseconds at this stop before `since`
/// @param since when it went on at this stop, or was paused
/// @param skipped what was passed over on the way to this stop
public record Patrol(PatrolSeries series, long index, long spent, long since, Pace pace, List<Skipped> skipped) {
    /// How a patrol goes.
    public enum Pace {
        /// It goes on by itself.
        RUNNING,
        /// A person holds it.
        PAUSED,
        /// Every camera is passed over.
        NOTHING
    }

    /// Copies the list.
    public Patrol {
        skipped = List.copyOf(skipped);
    }

    /// Begins at the first stop that is not passed over.
    public static Patrol begin(PatrolSeries series, Skips skips, long now) {
        return new Patrol(series, -1, 0, now, Pace.RUNNING, List.of()).moved(1, skips, now);
    }

    /// The stop that is looked at; nothing if all are passed over.
    public Optional<PatrolStop> current() {
        return pace == Pace.NOTHING ? Optional.empty() : Optional.of(at(index));
    }

    /// Which stop of its round it is, from 1.
    public int place() {
        return (int) Math.floorMod(Math.max(0, index), (long) series.length()) + 1;
    }

    /// How long this stop has been looked at, without pauses.
    public Duration elapsed(long now) {
        return Duration.ofNanos(pace == Pace.RUNNING ? spent + now - since : spent);
    }

    /// Goes on if the time at this stop is over, or its camera may not be looked at any more. Call it a
    /// few times a second.
    public Patrol tick(Skips skips, long now) {
        return switch (pace) {
            case PAUSED -> this;
            case NOTHING -> moved(1, skips, now);
            case RUNNING -> {
                PatrolStop stop = at(index);
                boolean over = elapsed(now).compareTo(stop.dwell()) >= 0;
                yield over || skips.of(stop.camera()).isPresent() ? moved(1, skips, now) : this;
            }
        };
    }

    /// Holds it where it is.
    public Patrol pause(long now) {
        return pace == Pace.RUNNING
                ? new Patrol(series, index, elapsed(now).toNanos(), now, Pace.PAUSED, skipped)
                : this;
    }

    /// Lets it go on; what is left of the time at this stop is looked at.
    public Patrol resume(long now) {
        return pace == Pace.PAUSED ? new Patrol(series, index, spent, now, Pace.RUNNING, skipped) : this;
    }

    /// To the next stop, held if it was held.
    public Patrol next(Skips skips, long now) {
        return moved(1, skips, now);
    }

    /// To the stop before, held if it was held; the first stop begins again.
    public Patrol previous(Skips skips, long now) {
        return moved(-1, skips, now);
    }

    /// The cameras that come next, each once, without the one that is looked at.
    ///
    /// @param most how many
    public List<CameraId> upcoming(int most, Skips skips) {
        Set<CameraId> coming = new LinkedHashSet<>();
        Optional<CameraId> here = current().map(PatrolStop::camera);
        var cursor = new Rounds(series);
        for (long step = 1; step <= reach() && coming.size() < most; step++) {
            CameraId camera = cursor.at(index + step).camera();
            if (!here.equals(Optional.of(camera)) && skips.of(camera).isEmpty()) {
                coming.add(camera);
            }
        }
        return List.copyOf(coming);
    }

    private Patrol moved(int way, Skips skips, long now) {
        Set<Skipped> passed = new LinkedHashSet<>();
        var cursor = new Rounds(series);
        Pace then = pace == Pace.PAUSED ? Pace.PAUSED : Pace.RUNNING;
        for (long step = 1; step <= reach(); step++) {
            long to = index + way * step;
            if (to < 0) {
                break;
            }
            CameraId camera = cursor.at(to).camera();
            var reason = skips.of(camera);
            if (reason.isEmpty()) {
                return new Patrol(series, to, 0, now, then, new ArrayList<>(passed));
            }
            passed.add(new Skipped(camera, reason.get()));
        }
        boolean stays = way < 0
                && current().filter(stop -> skips.of(stop.camera()).isEmpty()).isPresent();
        return new Patrol(series, index, 0, now, stays ? then : Pace.NOTHING, new ArrayList<>(passed));
    }

    private PatrolStop at(long place) {
        return new Rounds(series).at(place);
    }

    /// In two rounds from anywhere every camera comes.
    private long reach() {
        return 2L * series.length();
    }
}
