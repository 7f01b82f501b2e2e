package org.xunyao.supervision.alarm.decided;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.figures.End;

/// Which decided alarms are asked for (查询条件). Each part narrows the others.
///
/// @param span when it was decided
/// @param rule id without a version, such as `AI-01`
/// @param person who decided it, or was the first of two
/// @param text part of the remark or of the pharmacy's name, letters of either case; empty for all
public record DecidedQuery(
        Span span,
        Optional<String> rule,
        Optional<PharmacyId> shop,
        Optional<End> end,
        Optional<PersonId> person,
        String text) {
    /// From one moment on and before another.
    ///
    /// @param from first moment
    /// @param to first moment that does not belong to it
    public record Span(Instant from, Instant to) {}

    /// Where a page ended: those decided later lie before it, at one moment those of a greater id.
    ///
    /// @param at moment of the decision
    public record Place(Instant at, AlarmId id) {
        /// That alarm's.
        public static Place of(Alarm.Decided last) {
            return new Place(last.decision().decidedAt(), last.id());
        }
    }

    /// All that was decided in that time.
    public static DecidedQuery all(Span span) {
        return new DecidedQuery(span, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
}
