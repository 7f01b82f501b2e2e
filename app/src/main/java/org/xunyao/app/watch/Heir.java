package org.xunyao.app.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;

/// What becomes of an alarm that another station raised when this one takes its camera over (接续).
///
/// Between the two nobody looked, so nothing is added up: only if the first thing seen here is an empty post
/// does the alarm go on, and it ends where that stretch ends.
sealed interface Heir {
    /// Nothing was seen yet, or the post is still empty.
    record Waits() implements Heir {}

    /// Somebody is there, or the shop has closed: the end lies in the time in which nobody looked.
    record Nothing() implements Heir {}

    /// The post was empty from the first look to here.
    record Ended(Instant from, Instant to) implements Heir {}

    /// Judges.
    ///
    /// @param seen everything since the camera was taken over, oldest first
    /// @param until up to which everything has been seen
    static Heir of(List<Segment> seen, BusinessHours hours, Instant until) {
        Optional<Segment> first = seen.stream()
                .filter(segment -> !(segment.duty() instanceof Duty.Unseen))
                .findFirst();
        if (first.isEmpty()) {
            return new Waits();
        }
        Segment known = first.get();
        List<BusinessHours.Stretch> open = hours.open(known.from(), known.to());
        boolean empty = known.duty() instanceof Duty.Absent
                && !open.isEmpty()
                && open.getFirst().from().equals(known.from());
        if (!empty) {
            return new Nothing();
        }
        Instant end = open.getFirst().to();
        return end.isBefore(until) ? new Ended(known.from(), end) : new Waits();
    }
}
