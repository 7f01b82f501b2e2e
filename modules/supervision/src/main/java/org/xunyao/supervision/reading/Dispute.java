package org.xunyao.supervision.reading;

import java.time.Instant;
import java.util.UUID;
import org.xunyao.video.CameraId;

/// A picture of which two people said different things (判读分歧), without their names.
///
/// @param at of the first reading
public record Dispute(UUID id, CameraId camera, Instant at, Answer first, Answer second) {}
