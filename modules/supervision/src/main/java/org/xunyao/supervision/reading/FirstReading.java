package org.xunyao.supervision.reading;

import java.util.UUID;
import org.xunyao.video.CameraId;

/// What the operator said while the patrol stood at a camera (初读).
///
/// @param id made before the first try; its random part draws the lot
/// @param patrol under way
/// @param look number of the look that was going on, from 1
public record FirstReading(UUID id, UUID patrol, long look, CameraId camera, Answer answer) {}
