package org.xunyao.app.shell;

import java.time.LocalDate;

/// What the status bar says of the station.
///
/// @param workersRunning of `workersWanted` media workers
/// @param auditRows length of the audit chain
/// @param auditSound whether its last check found head and tail joined
/// @param diskFree bytes left where the data lies
/// @param today in the zone of statutory days
/// @param day whether statutory periods count this day
public record StationStatus(
        CameraCounts cameras,
        int workersRunning,
        int workersWanted,
        long auditRows,
        boolean auditSound,
        long diskFree,
        LocalDate today,
        DayKind day) {
    /// Whether statutory periods in working days count a day.
    public enum DayKind {
        /// 工作日.
        WORKING,
        /// 休息日.
        REST,
        /// 估算: the year's holidays are not published yet.
        ESTIMATED
    }
}
