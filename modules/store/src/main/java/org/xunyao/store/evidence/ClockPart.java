package org.xunyao.store.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.ClockFacts;
import org.xunyao.kernel.ClockFacts.OutsideTime;

/// The columns of what was known of time; all empty in old rows.
@Embeddable
class ClockPart {
    @Column(name = "clock_offset_s")
    @Nullable
    Integer offsetSeconds;

    @Column(name = "clock_nanos")
    @Nullable
    Long nanos;

    @Column(name = "clock_boot")
    @Nullable
    String bootId;

    @Column(name = "clock_confidence")
    @Nullable
    String confidence;

    @Column(name = "outside_time")
    @Nullable
    Instant outsideTime;

    @Column(name = "outside_source")
    @Nullable
    String outsideSource;

    /// For Hibernate.
    protected ClockPart() {}

    static ClockPart none() {
        return new ClockPart();
    }

    static ClockPart of(ClockFacts facts) {
        var part = new ClockPart();
        part.offsetSeconds = facts.offset().getTotalSeconds();
        part.nanos = facts.monotonicNanos();
        part.bootId = facts.bootId();
        part.confidence = facts.confidence().name();
        part.outsideTime = facts.outside().map(OutsideTime::at).orElse(null);
        part.outsideSource = facts.outside().map(OutsideTime::source).orElse(null);
        return part;
    }

    /// The facts of the columns; the wall clock is the row's recorded time.
    static Optional<ClockFacts> facts(@Nullable ClockPart part, Instant wall) {
        if (part == null || part.offsetSeconds == null || part.nanos == null || part.confidence == null) {
            return Optional.empty();
        }
        return Optional.of(new ClockFacts(
                wall,
                ZoneOffset.ofTotalSeconds(part.offsetSeconds),
                part.nanos,
                part.bootId == null ? "" : part.bootId,
                ClockConfidence.valueOf(part.confidence),
                outside(part.outsideTime, part.outsideSource)));
    }

    private static Optional<OutsideTime> outside(@Nullable Instant at, @Nullable String source) {
        return at == null || source == null ? Optional.empty() : Optional.of(new OutsideTime(at, source));
    }
}
