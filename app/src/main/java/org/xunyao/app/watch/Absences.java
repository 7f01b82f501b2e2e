package org.xunyao.app.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;

/// What the newest segments of a post's ledger say of absences within business hours (缺席).
///
/// @param open oldest first, without a gap
record Absences(List<Segment> open, BusinessHours hours) {
    /// Where the absence that goes on at a moment began; nothing if none does.
    Optional<Instant> running(Instant until) {
        if (open.isEmpty() || !(open.getLast().duty() instanceof Duty.Absent)) {
            return Optional.empty();
        }
        List<BusinessHours.Stretch> stretches = hours.open(open.getLast().from(), until);
        return stretches.isEmpty() || stretches.getLast().to().isBefore(until)
                ? Optional.empty()
                : Optional.of(stretches.getLast().from());
    }

    /// Up to when the absence is known that began at a moment.
    Optional<Instant> end(Instant from) {
        return open.stream()
                .filter(segment -> segment.duty() instanceof Duty.Absent)
                .flatMap(segment -> hours.open(segment.from(), segment.to()).stream())
                .filter(stretch -> stretch.from().equals(from))
                .map(BusinessHours.Stretch::to)
                .findFirst();
    }
}
