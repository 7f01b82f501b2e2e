package org.xunyao.casework.summary;

/// Where a sitting stands (简易程序状态), case-procedure.md §1 SUMMARY_*.
public enum SpotStage {
    /// On the spot: investigated, heard, not decided (当场调查).
    ON_SITE,
    /// Decided on a numbered form and not yet delivered (已作出决定).
    DECIDED,
    /// Delivered (已交付).
    SERVED,
    /// Handed in and filed, final but for the money (已归档备案).
    FILED,
    /// Gone over into the ordinary procedure, final (转普通程序).
    GIVEN_OVER,
    /// Begun by mistake, or nothing was found, final (作罢).
    DROPPED
}
