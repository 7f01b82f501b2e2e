package org.xunyao.evidence;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.kernel.ClockFacts;

/// The three times of evidence (三个时间), which are never merged into one, and what was known of our clock.
///
/// @param cameraTime what the camera claims; empty where it claims nothing
/// @param arrivalTime our clock when the bytes came; empty for files that were not received live
/// @param recordedTime our clock when they were sealed
/// @param clock what was known of our clock then; empty in rows of before 22 November 2026. Its wall time
///     is `recordedTime`
public record CaptureTimes(
        Optional<Instant> cameraTime, Optional<Instant> arrivalTime, Instant recordedTime, Optional<ClockFacts> clock) {
    /// Times of which nothing more is known.
    public CaptureTimes(Optional<Instant> cameraTime, Optional<Instant> arrivalTime, Instant recordedTime) {
        this(cameraTime, arrivalTime, recordedTime, Optional.empty());
    }
}
