package org.xunyao.app.playback.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.playback.PlaybackPorts;
import org.xunyao.app.playback.parts.Lane;
import org.xunyao.app.playback.parts.Lane.Kind;
import org.xunyao.app.playback.parts.Lane.Span;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.FilmShelf;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.cache.KeyUnit;
import org.xunyao.video.timeline.Coverage;

/// Film from the ring of each camera and, behind it, from the disk.
///
/// @param may whether the person may watch a camera; asked before any film is given
public record StationFilm(Pipeline pipeline, FilmShelf shelf, Predicate<CameraId> may, Alarms alarms)
        implements PlaybackPorts.Source {
    /// More than a ring holds.
    private static final Duration RING = Duration.ofMinutes(5);

    /// Port: alarms of a camera, as spans.
    @FunctionalInterface
    public interface Alarms {
        /// Those that this person may see, in order.
        List<Span> of(CameraId camera);
    }

    @Override
    public Optional<Instant> newest(CameraId camera) {
        return pipeline.newest(camera)
                .or(() -> Optional.of(shelf.coverage(camera).stretches())
                        .filter(all -> !all.isEmpty())
                        .map(all -> all.getLast().to()));
    }

    @Override
    public Footage film(CameraId camera, Instant from, Instant to) {
        require(camera);
        Footage ring = pipeline.film(camera, from, to);
        boolean whole = !ring.isEmpty() && !ring.units().getFirst().arrival().isAfter(from);
        if (whole) {
            return ring;
        }
        Footage kept = shelf.film(camera, from, to);
        Footage both = kept.isEmpty() ? ring : kept.and(ring);
        // Where the ring does not follow, because the stream or the run is another, the newest is wanted.
        boolean left = !ring.isEmpty()
                && both.units().getLast().number() != ring.units().getLast().number();
        return left ? ring : both;
    }

    /// The key picture of the group in which a moment lies: from the ring, else from the disk.
    ///
    /// @throws FaultException as for {@link #film}
    public Optional<KeyUnit> key(CameraId camera, Instant moment) {
        require(camera);
        List<AccessUnit> ring = pipeline.film(camera, moment, moment).units();
        boolean holds = !ring.isEmpty()
                && !ring.getFirst().arrival().isAfter(moment)
                && !moment.isAfter(ring.getLast().arrival().plus(KeyUnit.BEHIND));
        return holds ? Optional.of(new KeyUnit(ring.getFirst(), ring.getLast().arrival())) : shelf.key(camera, moment);
    }

    private void require(CameraId camera) {
        if (!may.test(camera)) {
            throw new FaultException("REPLAY-REFUSED", camera.code());
        }
    }

    @Override
    public PlaybackPorts.Known known(CameraId camera) {
        require(camera);
        Instant newest = pipeline.newest(camera).orElse(Instant.EPOCH);
        List<AccessUnit> ring =
                pipeline.film(camera, newest.minus(RING), newest).units();
        Coverage coverage = shelf.coverage(camera).and(Coverage.of(ring));
        List<Lane> lanes = new ArrayList<>();
        List<Segment> duty = Segment.ofDuty(pipeline.nobody(camera));
        if (!duty.isEmpty()) {
            lanes.add(new Lane("duty", duty.stream().map(StationFilm::span).toList()));
        }
        lanes.add(new Lane("alarms", alarms.of(camera)));
        return new PlaybackPorts.Known(
                coverage, coverage.gaps(pipeline.outages(camera)), lanes, pipeline.shortened(camera));
    }

    private static Span span(Segment segment) {
        Kind kind = switch (segment.duty()) {
            case Duty.Present _ -> Kind.PRESENT;
            case Duty.Absent _ -> Kind.ABSENT;
            case Duty.Unseen _ -> Kind.UNSEEN;
        };
        return new Span(segment.from(), segment.to(), kind, "");
    }
}
