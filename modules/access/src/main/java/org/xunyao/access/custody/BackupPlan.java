package org.xunyao.access.custody;

import java.time.Duration;
import java.time.LocalTime;

/// How often and how much (备份计划), from `resources/station/backup.csv`.
///
/// @param nightly local time at which the nightly backup begins
/// @param kept how many backups stay, 1..365
/// @param shipping how often log files and new evidence are carried over: the most that can be lost
/// @param alarmAfter age of the last whole backup from which the station complains
public record BackupPlan(LocalTime nightly, int kept, Duration shipping, Duration alarmAfter) {
    /// Refuses plans that lose more than they keep.
    public BackupPlan {
        if (kept < 1 || shipping.isNegative() || shipping.isZero() || alarmAfter.compareTo(shipping) < 0) {
            throw new IllegalArgumentException("backup plan");
        }
    }
}
