package org.xunyao.app.playback.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.replay.Playing;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.timeline.Coverage;
import org.xunyao.video.timeline.Gap;

/// What cameras side by side need of the station.
public record SyncPorts(Films films, Times times, Opens opens) {
    /// Port: film between two moments. Called off the JavaFX thread.
    @FunctionalInterface
    public interface Films {
        /// From the key unit before on.
        ///
        /// @throws org.xunyao.kernel.FaultException `REPLAY-REFUSED` or `CACHE-…`
        Footage film(CameraId camera, Instant from, Instant to);
    }

    /// Port: of which time there is film. Called off the JavaFX thread.
    @FunctionalInterface
    public interface Times {
        /// What is known of a camera now.
        Known of(CameraId camera);
    }

    /// Port: opens film. Called off the JavaFX thread.
    @FunctionalInterface
    public interface Opens {
        /// Opens it at its first picture, standing.
        ///
        /// @throws org.xunyao.kernel.FaultException `MEDIA-…`
        Playing open(Clip film);
    }

    /// Of which time there is film of a camera, and why there is none in between.
    public record Known(Coverage coverage, List<Gap> gaps) {
        /// Copies the list.
        public Known {
            gaps = List.copyOf(gaps);
        }

        /// Whether a moment lies in film.
        boolean film(Instant moment) {
            return coverage.stretches().stream()
                    .anyMatch(stretch -> !moment.isBefore(stretch.from()) && !moment.isAfter(stretch.to()));
        }

        /// The gap in which a moment lies.
        Optional<Gap> gap(Instant moment) {
            return gaps.stream()
                    .filter(gap -> !moment.isBefore(gap.from()) && !moment.isAfter(gap.to()))
                    .findFirst();
        }
    }
}
