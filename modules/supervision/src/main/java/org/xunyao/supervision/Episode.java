package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;

/// One occasion for one alarm (事件): a stretch long enough to fire, and those close behind it.
///
/// @param row the rule and version that fired
/// @param from start of the first stretch that fired
/// @param firedAt when that stretch became long enough
/// @param to end of the last stretch so far
/// @param longest the longest unbroken stretch in it
/// @param stretches how many stretches it joins
public record Episode(AlarmRuleRow row, Instant from, Instant firedAt, Instant to, Duration longest, int stretches) {

    /// This episode and a later one as one.
    Episode joined(Episode later) {
        Duration best = longest.compareTo(later.longest) >= 0 ? longest : later.longest;
        return new Episode(row, from, firedAt, later.to, best, stretches + later.stretches);
    }
}
