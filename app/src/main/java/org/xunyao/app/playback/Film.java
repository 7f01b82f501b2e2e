package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.replay.Playing;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.cache.Footage;

/// Film of one camera that is open.
///
/// @param footage not empty
/// @param latest whether it is what came last, opened by one key
record Film(Point point, Footage footage, Playing playing, boolean latest) {
    Instant from() {
        return footage.units().getFirst().arrival();
    }

    Instant to() {
        return from().plus(playing.length());
    }

    /// The moment of the picture on the screen.
    Instant head() {
        return from().plus(playing.position());
    }

    /// Where it is going, or stands.
    Instant heading() {
        return from().plus(playing.heading());
    }

    /// Whether a moment lies in it.
    boolean holds(Instant moment) {
        return !moment.isBefore(from()) && !moment.isAfter(to());
    }

    /// When the picture on the screen was taken, as the camera claims.
    Optional<Instant> cameraTime() {
        return footage.times().at(playing.unit());
    }

    /// The units between two moments, from the key unit before on.
    Footage cut(Instant from, Instant to) {
        List<AccessUnit> cut = new ArrayList<>();
        for (AccessUnit unit : footage.units()) {
            if (unit.key() && !unit.arrival().isAfter(from)) {
                cut.clear();
            }
            if (!unit.arrival().isAfter(to)) {
                cut.add(unit);
            }
        }
        return new Footage(cut, footage.times());
    }

    void seek(Instant moment) {
        playing.seek(Duration.between(from(), moment));
    }

    /// Plays or stands still.
    void run(boolean on) {
        if (on) {
            playing.play();
        } else {
            playing.pause();
        }
    }
}
