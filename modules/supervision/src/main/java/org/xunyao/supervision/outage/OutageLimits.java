package org.xunyao.supervision.outage;

import java.time.Duration;

/// By what outages are told apart (离线判定); rows of `resources/streams/limits.csv`.
///
/// @param cover how long one second's look speaks at most: what lies beyond, such as our own stop, is unseen
/// @param calling longest call between two silent moments that counts as silence too
/// @param together cameras of a shop that went within this time of each other went together
/// @param counted least length of an outage that is counted among those of a day
public record OutageLimits(Duration cover, Duration calling, Duration together, Duration counted) {
    /// Refuses limits by which nothing, or everything, would be one outage.
    public OutageLimits {
        boolean lengths = cover.isPositive() && calling.isPositive() && together.isPositive() && counted.isPositive();
        if (!lengths) {
            throw new IllegalArgumentException("outages: " + cover + ", " + calling + ", " + together + ", " + counted);
        }
    }
}
