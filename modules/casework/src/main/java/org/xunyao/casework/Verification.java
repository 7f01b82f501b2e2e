package org.xunyao.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.kernel.calendar.ClockStop;

/// The verification of a lead (核查).
///
/// @param officers at least two
/// @param orderedBy who named them
/// @param extension none while the term is the plain one
/// @param stops stretches that do not count (检验、检测、鉴定、辨认)
public record Verification(
        List<Officer> officers,
        PersonId orderedBy,
        Instant startedAt,
        Optional<Extension> extension,
        List<ClockStop> stops) {
    /// Copies the lists.
    public Verification {
        officers = List.copyOf(officers);
        stops = List.copyOf(stops);
    }

    /// A verification that begins.
    Verification(List<Officer> officers, PersonId orderedBy, Instant startedAt) {
        this(officers, orderedBy, startedAt, Optional.empty(), List.of());
    }

    /// The same, prolonged.
    Verification extended(Extension longer) {
        return new Verification(officers, orderedBy, startedAt, Optional.of(longer), stops);
    }

    /// The same with one stop more.
    Verification stopped(ClockStop stop) {
        var more = new ArrayList<>(stops);
        more.add(stop);
        return new Verification(officers, orderedBy, startedAt, extension, more);
    }

    /// A prolonged term (延长核查期限).
    ///
    /// @param reason as approved
    /// @param approver the leader
    public record Extension(String reason, PersonId approver, Instant at) {}
}
