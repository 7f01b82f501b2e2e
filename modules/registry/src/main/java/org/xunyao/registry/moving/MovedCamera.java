package org.xunyao.registry.moving;

import java.time.Instant;
import org.xunyao.registry.CameraCode;

/// A camera that a person turned away from what it watches (移位). Until it is back nobody can say who is
/// at the post.
///
/// @param since when it was taken last; to the microsecond, and never twice the same of one camera
/// @param by the actor who took it
public record MovedCamera(CameraCode code, Instant since, String by) {}
