package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xunyao.app.replay.Playing;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;

/// Finds film and opens it; called off the JavaFX thread.
record Opening(PlaybackPorts ports) {
    /// How much film is opened at once where there is more.
    private static final Duration WINDOW = Duration.ofMinutes(2);
    /// Film that is opened for a moment begins a little before it.
    private static final Duration BEFORE = Duration.ofSeconds(5);

    /// With less than this behind its end, a film has reached the present.
    private static final Duration AT_PRESENT = Duration.ofSeconds(3);

    /// Film to be opened.
    ///
    /// @param at where it begins to play
    record Wish(Point point, Instant from, Instant to, Instant at, boolean latest) {
        static Wish around(Point point, Instant moment) {
            return new Wish(point, moment.minus(BEFORE), moment.plus(WINDOW), moment, false);
        }

        static Wish latest(Point point, Instant newest) {
            Instant from = newest.minus(PlaybackModel.LAST);
            return new Wish(point, from, newest, from, true);
        }

        /// What came behind a film.
        static Wish behind(Film over) {
            return new Wish(over.point(), over.to(), over.to().plus(WINDOW), over.to(), false);
        }
    }

    /// What came behind a film since it was opened; empty if it has reached the present.
    Optional<Wish> behind(Film over) {
        Instant end = over.to();
        return ports.source()
                .newest(over.point().camera())
                .filter(newest -> newest.isAfter(end.plus(AT_PRESENT)))
                .map(newest -> Wish.behind(over));
    }

    /// What was found of it.
    record Found(Footage footage, Optional<Playing> playing) {}

    Found load(Wish wish) {
        Footage footage = ports.source().film(wish.point().camera(), wish.from(), wish.to());
        if (footage.isEmpty()) {
            // In a gap: what comes behind it.
            footage = ports.source()
                    .known(wish.point().camera())
                    .coverage()
                    .from(wish.from())
                    .map(next -> ports.source().film(wish.point().camera(), next, next.plus(WINDOW)))
                    .orElse(footage);
        }
        return footage.isEmpty()
                ? new Found(footage, Optional.empty())
                : new Found(footage, Optional.of(ports.player().open(clip(footage))));
    }

    private static Clip clip(Footage footage) {
        try {
            return new Clip(footage.units());
        } catch (IllegalArgumentException noClip) {
            throw new FaultException("MEDIA-CLIP", "film makes no clip", noClip);
        }
    }
}
