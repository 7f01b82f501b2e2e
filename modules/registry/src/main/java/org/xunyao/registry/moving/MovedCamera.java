package org.xunyao.registry.moving;

import java.time.Instant;
import org.xunyao.registry.CameraCode;

/// A camera that a person turned away from what it watches (移位). Until it is back nobody can say who is
/// at the post.
///
/// @param since when it was turned first
/// @param by the actor who did
public record MovedCamera(CameraCode code, Instant since, String by) {}
