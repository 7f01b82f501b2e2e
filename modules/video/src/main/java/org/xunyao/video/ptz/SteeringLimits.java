package org.xunyao.video.ptz;

import java.time.Duration;

/// How long a camera may turn without a word (失联停止).
///
/// @param unheard after which the dead man stops the camera
/// @param tick how often that is looked at
/// @param renew how often the camera is told again that it may go on
/// @param alone for how long the camera goes on where nobody tells it anything, longer than {@link #renew}
/// @param stops how often a stop is tried that the camera does not confirm
/// @param stands how long after a stop that it confirmed a camera may still turn, to brake and where it
///     obeys its own time alone
public record SteeringLimits(
        Duration unheard, Duration tick, Duration renew, Duration alone, int stops, Duration stands) {
    /// Refuses times that cannot work.
    public SteeringLimits {
        boolean times = tick.isPositive() && stands.isPositive();
        if (!times || unheard.compareTo(tick) < 0 || alone.compareTo(renew) <= 0 || stops < 1) {
            throw new IllegalArgumentException("times of steering");
        }
    }
}
