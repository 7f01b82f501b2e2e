package org.xunyao.video.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xunyao.video.Why;

/// A stretch without film (缺口).
///
/// @param why what was wrong with the stream, if it is known
public record Gap(Instant from, Instant to, Optional<Why> why) {
    /// How much is missing.
    public Duration length() {
        return Duration.between(from, to);
    }
}
