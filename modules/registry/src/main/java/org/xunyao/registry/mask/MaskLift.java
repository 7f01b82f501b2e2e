package org.xunyao.registry.mask;

import java.time.Instant;
import java.util.UUID;
import org.xunyao.registry.CameraCode;

/// That a person looks at what is hidden, for a while (解除遮挡).
///
/// @param until when it ends by itself, at the latest
/// @param by who, as the audit names him
/// @param reason why
public record MaskLift(UUID id, CameraCode camera, Instant from, Instant until, String by, String reason) {}
