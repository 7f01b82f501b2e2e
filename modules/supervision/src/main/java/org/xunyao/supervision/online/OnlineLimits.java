package org.xunyao.supervision.online;

import java.time.Duration;

/// By what the record of minutes is kept (在线记录规则); rows of `resources/streams/limits.csv`.
///
/// @param looked seconds of a minute that must have been looked at for it to be known, 1..60
/// @param usable seconds of a minute with a usable picture for the minute to count as usable, 1..60
/// @param write how often the record is written down; so much is lost at a crash
/// @param keptDays after which days are forgotten
/// @param scantPercent share of duty minutes that must be known, else the rate is marked as scantly known
/// @param ownLineShops from how many shops on, all silent at once, the station's own line is taken to be out, 2..
public record OnlineLimits(int looked, int usable, Duration write, int keptDays, int scantPercent, int ownLineShops) {
    private static final int MINUTE = 60;

    /// Refuses limits by which nothing or everything would be usable.
    public OnlineLimits {
        if (looked < 1 || looked > MINUTE || usable < 1 || usable > looked || !write.isPositive() || keptDays < 31) {
            throw new IllegalArgumentException("looked " + looked + ", usable " + usable + ", kept " + keptDays);
        }
        if (ownLineShops < 2) {
            throw new IllegalArgumentException("one silent shop is no outage of the station");
        }
    }
}
