package org.xunyao.supervision.reading;

import java.util.UUID;
import org.xunyao.video.CameraId;

/// A picture that waits for its second reading (待复读). It bears neither the first answer nor its
/// person nor its time.
///
/// @param camera for the right to see it and what must be hidden of it
public record Unread(UUID id, CameraId camera) {}
