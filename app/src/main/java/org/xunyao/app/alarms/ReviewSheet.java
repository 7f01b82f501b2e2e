package org.xunyao.app.alarms;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.app.alarms.fair.FairPoint;
import org.xunyao.app.picture.Cover;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.registry.camera.RecordStanding;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.video.Box;

/// What is known of one alarm besides its head (告警材料).
///
/// @param duty the ledger of the post around the episode, in order; empty if it is not kept
/// @param clips in the order of time
/// @param looks when the detector looked, and the persons it saw in the whole picture
/// @param still the sealed still, PNG or JPEG
/// @param device what the camera's file says of its records; nothing if the register does not know the camera
/// @param mode for what the camera's records may be used today; nothing if the register does not know it
/// @param fair what was found that may speak for the shop; empty where nothing was looked for
public record ReviewSheet(
        List<Segment> duty,
        List<Clip> clips,
        List<Look> looks,
        Optional<Still> still,
        Optional<RecordStanding> device,
        Optional<EvidenceMode> mode,
        List<FairPoint> fair) {
    /// Copies the lists.
    public ReviewSheet {
        duty = List.copyOf(duty);
        clips = List.copyOf(clips);
        looks = List.copyOf(looks);
        fair = List.copyOf(fair);
    }

    /// A sheet for which nothing was looked for.
    public ReviewSheet(
            List<Segment> duty,
            List<Clip> clips,
            List<Look> looks,
            Optional<Still> still,
            Optional<RecordStanding> device) {
        this(duty, clips, looks, still, device, Optional.empty(), List.of());
    }

    /// A sealed clip (片段).
    ///
    /// @param stretches of which it has pictures, in order, at least one; between them film is missing
    public record Clip(EvidenceId id, List<Stretch> stretches) {
        /// Copies the list.
        ///
        /// @throws IllegalArgumentException if it is empty
        public Clip {
            stretches = List.copyOf(stretches);
            if (stretches.isEmpty()) {
                throw new IllegalArgumentException("a clip without pictures");
            }
        }

        /// A clip without gaps.
        public Clip(EvidenceId id, Instant from, Instant to) {
            this(id, List.of(new Stretch(from, to)));
        }

        /// arrivalTime of its first picture.
        public Instant from() {
            return stretches.getFirst().from();
        }

        /// arrivalTime of its last picture.
        public Instant to() {
            return stretches.getLast().to();
        }

        /// Whether it shows that moment.
        public boolean shows(Instant at) {
            return stretches.stream().anyMatch(stretch -> !at.isBefore(stretch.from()) && !at.isAfter(stretch.to()));
        }
    }

    /// Pictures without a gap.
    ///
    /// @param from arrivalTime of the first
    /// @param to arrivalTime of the last, not before `from`
    public record Stretch(Instant from, Instant to) {}

    /// One look of the detector.
    ///
    /// @param at arrivalTime
    public record Look(Instant at, List<Box> persons) {
        /// Copies the boxes.
        public Look {
            persons = List.copyOf(persons);
        }
    }

    /// A still picture (截图).
    ///
    /// @param at arrivalTime of what it shows
    /// @param encoded PNG or JPEG, from position to limit; never changed
    /// @param cover what must not be seen of it, now
    public record Still(Instant at, ByteBuffer encoded, Supplier<Cover> cover) {
        /// A still of which nobody said yet what must not be seen; it is not shown.
        public Still(Instant at, ByteBuffer encoded) {
            this(at, encoded, Cover.Unknown::new);
        }
    }

    /// How much of a stretch could not be seen.
    ///
    /// @return empty where the ledger does not cover the whole stretch
    public Optional<Duration> unseen(Instant from, Instant to) {
        boolean covered = !duty.isEmpty()
                && !duty.getFirst().from().isAfter(from)
                && !duty.getLast().to().isBefore(to);
        if (!covered) {
            return Optional.empty();
        }
        return Optional.of(duty.stream()
                .filter(segment -> segment.duty() instanceof Duty.Unseen)
                .map(segment -> overlap(segment, from, to))
                .reduce(Duration.ZERO, Duration::plus));
    }

    /// The persons of the look nearest to a moment.
    ///
    /// @param within how far the look may be away; an older box would stand beside the person
    public List<Box> persons(Instant at, Duration within) {
        return looks.stream()
                .filter(look -> Duration.between(look.at(), at).abs().compareTo(within) <= 0)
                .min((one, other) -> Duration.between(one.at(), at)
                        .abs()
                        .compareTo(Duration.between(other.at(), at).abs()))
                .map(Look::persons)
                .orElse(List.of());
    }

    private static Duration overlap(Segment segment, Instant from, Instant to) {
        Instant start = segment.from().isBefore(from) ? from : segment.from();
        Instant end = segment.to().isAfter(to) ? to : segment.to();
        return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
    }
}
