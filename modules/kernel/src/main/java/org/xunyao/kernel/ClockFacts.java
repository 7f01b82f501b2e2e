package org.xunyao.kernel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// What was known of time at one moment (时间来源), as it stands on every piece of evidence.
///
/// @param wall the wall clock, UTC
/// @param offset what local time added to it
/// @param monotonicNanos nanoseconds of a clock that runs forward only, from an arbitrary origin that is
///     the same within one `bootId`
/// @param bootId changes whenever the machine starts; empty where the system gives none
/// @param confidence how far the wall clock could be believed
/// @param outside the last signed time from outside, if there was one
public record ClockFacts(
        Instant wall,
        ZoneOffset offset,
        long monotonicNanos,
        String bootId,
        ClockConfidence confidence,
        Optional<OutsideTime> outside) {

    /// A time that somebody else signed (外部签名时间).
    ///
    /// @param at what was signed
    /// @param source who signed, such as the key identifier of a receipt
    public record OutsideTime(Instant at, String source) {
        /// Refuses a time from nobody.
        public OutsideTime {
            if (source.isBlank()) {
                throw new IllegalArgumentException("a time from outside has a source");
            }
        }
    }
}
