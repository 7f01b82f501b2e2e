package org.xunyao.video.cache;

import java.time.Duration;

/// How much film is kept beside the evidence, and how long (缓存配额与留存).
///
/// @param age older film is deleted
/// @param quotaBytes of all cameras together; the oldest film makes room
public record CacheLimits(Duration age, long quotaBytes) {
    /// Refuses limits that would keep nothing.
    public CacheLimits {
        if (!age.isPositive() || quotaBytes < 1) {
            throw new IllegalArgumentException("cache of " + age + ", " + quotaBytes + " bytes");
        }
    }
}
