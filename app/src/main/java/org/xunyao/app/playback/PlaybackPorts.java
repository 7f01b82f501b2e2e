package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Saved;
import org.xunyao.app.playback.bookmark.BookmarkPorts;
import org.xunyao.app.playback.parts.Lane;
import org.xunyao.app.playback.peek.PeekPorts;
import org.xunyao.app.replay.Playing;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.timeline.Coverage;
import org.xunyao.video.timeline.Gap;

/// What the replay needs of the station, in one person's name.
///
/// @param points cameras that this person may watch, in the order of the wall
/// @param sealing empty if this person may not seal evidence
/// @param peeks small pictures over the timeline
/// @param bookmarks moments under names
public record PlaybackPorts(
        List<Point> points,
        Source source,
        Player player,
        Optional<Sealing> sealing,
        PeekPorts peeks,
        BookmarkPorts bookmarks) {
    /// Copies the list.
    public PlaybackPorts {
        points = List.copyOf(points);
    }

    /// Port: film that is kept. {@link #newest} answers at once, the others are called off the JavaFX
    /// thread.
    public interface Source {
        /// When the newest unit of a camera came; empty if there is no film of it.
        Optional<Instant> newest(CameraId camera);

        /// What there is between two moments, from the key unit before on, as much as can be opened at
        /// once.
        ///
        /// @throws org.xunyao.kernel.FaultException `REPLAY-REFUSED` if this person may not watch the
        ///     camera, `CACHE-…` if the disk cannot be read
        Footage film(CameraId camera, Instant from, Instant to);

        /// Of which time there is film, and what else is known of it.
        Known known(CameraId camera);
    }

    /// What is known of a camera's time.
    ///
    /// @param gaps between the stretches of film, oldest first
    /// @param lanes alarms, duty and the like
    /// @param shortened how much is held in memory, if that had to be less than usual
    public record Known(Coverage coverage, List<Gap> gaps, List<Lane> lanes, Optional<Duration> shortened) {
        /// Nothing.
        public static final Known NOTHING = new Known(Coverage.NONE, List.of(), List.of());

        /// Of a camera of which as much is held as usual.
        public Known(Coverage coverage, List<Gap> gaps, List<Lane> lanes) {
            this(coverage, gaps, lanes, Optional.empty());
        }

        /// Copies the lists.
        public Known {
            gaps = List.copyOf(gaps);
            lanes = List.copyOf(lanes);
        }
    }

    /// Port: opens film. Called off the JavaFX thread.
    @FunctionalInterface
    public interface Player {
        /// Opens it at its first picture, standing.
        ///
        /// @throws org.xunyao.kernel.FaultException `MEDIA-…`
        Playing open(Clip film);
    }

    /// Port: seals film as evidence (入证). Called off the JavaFX thread.
    @FunctionalInterface
    public interface Sealing {
        /// Seals the units, then a still made of one of them.
        ///
        /// @throws org.xunyao.kernel.FaultException `EVIDENCE-DISK`, `STORE-…` or `REPLAY-REFUSED`; then
        ///     nothing was saved
        Sealed seal(Mark mark);
    }

    /// What is to be sealed.
    ///
    /// @param footage original units, not empty
    /// @param still the unit of it of which a picture is made
    public record Mark(Point point, Footage footage, AccessUnit still) {}

    /// What was sealed.
    ///
    /// @param still empty if there is none, and why
    public record Sealed(Saved<EvidenceItem> clip, Optional<Saved<EvidenceItem>> still, String missing) {}
}
