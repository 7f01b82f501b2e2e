package org.xunyao.video.patrol;

import java.time.Duration;

/// What counts as having been looked at, as the bureau set it (巡看规则).
///
/// @param leastWidth of the picture in pixels
/// @param leastLook shorter than this a look does not make a camera seen
/// @param presence nobody is there any more when keys, mouse and screen were not touched for this long
/// @param blink two moments further apart than this prove nothing of the time between them
/// @param batch how often looks are written down; a longer look is written in parts
public record LookRules(int leastWidth, Duration leastLook, Duration presence, Duration blink, Duration batch) {
    /// Refuses rules by which nothing or everything would count.
    ///
    /// @throws IllegalArgumentException if a length is not above zero
    public LookRules {
        boolean sound = leastLook.isPositive() && presence.isPositive() && blink.isPositive() && batch.isPositive();
        if (leastWidth < 1 || !sound) {
            throw new IllegalArgumentException("rules of looks");
        }
    }
}
