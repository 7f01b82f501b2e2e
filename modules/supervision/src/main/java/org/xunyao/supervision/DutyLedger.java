package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;

/// What the looks of one camera say of one zone over time (在岗台账). It never changes; each look gives the
/// next ledger.
///
/// A look speaks for the time after it until the next look, but for at most {@link #cover}; what lies
/// beyond, unusable pictures, lost streams and our own restarts are {@link Duty.Unseen}. So every moment
/// since the start is in exactly one segment.
public final class DutyLedger {
    /// A look covers at most this long (design/house.md §9).
    private static final Duration MOST = Duration.ofSeconds(15);

    private final CameraId camera;
    private final Zone zone;
    private final Duration cover;
    private final List<Segment> closed;
    private final Instant openFrom;
    private final Duty open;

    private DutyLedger(CameraId camera, Zone zone, Duration cover, List<Segment> closed, Instant openFrom, Duty open) {
        this.camera = camera;
        this.zone = zone;
        this.cover = cover;
        this.closed = List.copyOf(closed);
        this.openFrom = openFrom;
        this.open = open;
    }

    /// A ledger that begins now and knows nothing yet.
    ///
    /// @param cover how long one look speaks at most, over zero and up to 15 s
    /// @param start arrivalTime from which it accounts
    public static DutyLedger starting(CameraId camera, Zone zone, Duration cover, Instant start) {
        if (!cover.isPositive() || cover.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a look covers " + cover);
        }
        return new DutyLedger(camera, zone, cover, List.of(), start, new Duty.Unseen(UnseenReason.NO_LOOK));
    }

    /// The ledger after one more look. A look of another camera is refused; one from before the last, as
    /// after a jump of the clock, says nothing and changes nothing. Of looks at pictures that came at one
    /// moment, as in a segment of HLS, one that saw somebody holds before all others, and one that could
    /// not see before one that saw nobody: absent is only what all of them say.
    public DutyLedger record(Observation look) {
        if (!look.camera().equals(camera)) {
            throw new IllegalArgumentException("look of " + look.camera().code());
        }
        Duty duty = duty(look);
        if (look.at().equals(openFrom) && saying(duty) > saying(open)) {
            return new DutyLedger(camera, zone, cover, closed, openFrom, duty);
        }
        return next(look.at(), duty);
    }

    /// The ledger after something of our own ended the looking: nothing is known from here to the next
    /// look, and nothing since the last look stopped speaking. At the very moment of a look it holds
    /// before one that saw nobody.
    ///
    /// @param at when it was noticed
    public DutyLedger interrupted(Instant at, UnseenReason reason) {
        Duty unseen = new Duty.Unseen(reason);
        return at.equals(openFrom) && !(open instanceof Duty.Present)
                ? new DutyLedger(camera, zone, cover, closed, openFrom, unseen)
                : next(at, unseen);
    }

    /// Every moment from the start to an instant, without gap or overlap, neighbours of one duty joined.
    ///
    /// @param until not included; looks after it are left out
    public List<Segment> segments(Instant until) {
        List<Segment> all = new ArrayList<>();
        for (Segment segment : closedUntil(until)) {
            if (segment.from().isBefore(until)) {
                Instant end = segment.to().isBefore(until) ? segment.to() : until;
                join(all, new Segment(segment.from(), end, segment.duty()));
            }
        }
        return List.copyOf(all);
    }

    /// The ledger without segments that ended before an instant, for the station that runs for weeks:
    /// what is older has been stored and judged. Segments that reach into the time kept stay whole.
    public DutyLedger keepingSince(Instant oldest) {
        List<Segment> kept =
                closed.stream().filter(segment -> segment.to().isAfter(oldest)).toList();
        return new DutyLedger(camera, zone, cover, kept, openFrom, open);
    }

    /// Whose looks these are.
    public CameraId camera() {
        return camera;
    }

    /// What is watched.
    public Zone zone() {
        return zone;
    }

    /// How long one look speaks at most.
    public Duration cover() {
        return cover;
    }

    private DutyLedger next(Instant at, Duty duty) {
        if (!at.isAfter(openFrom)) {
            return this;
        }
        return new DutyLedger(camera, zone, cover, closedUntil(at), at, duty);
    }

    /// The closed segments and what the open look says up to an instant.
    private List<Segment> closedUntil(Instant at) {
        List<Segment> all = new ArrayList<>(closed);
        if (!at.isAfter(openFrom)) {
            return all;
        }
        Instant spoken = openFrom.plus(cover);
        if (open instanceof Duty.Unseen || !spoken.isBefore(at)) {
            join(all, new Segment(openFrom, at, open));
        } else {
            join(all, new Segment(openFrom, spoken, open));
            join(all, new Segment(spoken, at, new Duty.Unseen(UnseenReason.NO_LOOK)));
        }
        return all;
    }

    private static int saying(Duty duty) {
        return switch (duty) {
            case Duty.Absent _ -> 0;
            case Duty.Unseen _ -> 1;
            case Duty.Present _ -> 2;
        };
    }

    private Duty duty(Observation look) {
        if (!look.usable()) {
            return new Duty.Unseen(UnseenReason.of(look.why()));
        }
        return look.persons().stream().anyMatch(zone::holds) ? new Duty.Present() : new Duty.Absent();
    }

    private static void join(List<Segment> all, Segment next) {
        if (!all.isEmpty()
                && all.getLast().duty().equals(next.duty())
                && all.getLast().to().equals(next.from())) {
            all.set(all.size() - 1, new Segment(all.getLast().from(), next.to(), next.duty()));
        } else {
            all.add(next);
        }
    }
}
