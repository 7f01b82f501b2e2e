package org.xunyao.bench.station;

/// How the product is broken on purpose, to see whether a torture notices.
public enum Sabotage {
    /// It is not.
    NONE,
    /// The database is told not to wait for the disk (`derby.system.durability=test`).
    NO_WAITING_FOR_THE_DISK,
    /// Evidence is written and renamed but not forced to the disk.
    EVIDENCE_NOT_FORCED,
    /// The audit row is written later, in a transaction of its own.
    AUDIT_LATER,
    /// Errors of the disk are answered as if the save had succeeded.
    ERRORS_SWALLOWED
}
