package org.xunyao.evidence;

import java.time.Instant;
import java.util.Optional;

/// The three times of evidence (三个时间), which are never merged into one.
///
/// @param cameraTime what the camera claims; empty where it claims nothing
/// @param arrivalTime our clock when the bytes came; empty for files that were not received live
/// @param recordedTime our clock when they were sealed
public record CaptureTimes(Optional<Instant> cameraTime, Optional<Instant> arrivalTime, Instant recordedTime) {}
