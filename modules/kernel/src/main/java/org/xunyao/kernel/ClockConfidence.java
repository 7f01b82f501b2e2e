package org.xunyao.kernel;

/// How far the wall clock can be believed (时钟可信度).
public enum ClockConfidence {
    /// A signed time from outside agreed with it and it has not jumped since.
    SYNCED_OUTSIDE,
    /// It fits what was recorded before and has not jumped since the program started.
    CONSISTENT,
    /// It jumped, or stood before what was recorded, and nothing from outside has confirmed it since.
    JUMPED,
    /// There is nothing to compare it with.
    UNKNOWN
}
