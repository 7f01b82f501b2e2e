package org.xunyao.kernel.clock;

/// What the wall clock looked like when the program started (开机校时结果).
public enum StartFinding {
    /// It stands after everything that was recorded.
    FITS,
    /// Nothing was recorded yet.
    NOTHING_RECORDED,
    /// It stands before the newest record: it was set back.
    BEHIND_RECORDS,
    /// It was never set, such as 1970 after an empty battery.
    TOO_EARLY,
    /// It stands in a year nobody can mean, such as 9999.
    TOO_LATE
}
