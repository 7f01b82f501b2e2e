package org.xunyao.supervision.escalation;

/// How far a review is on the way to its limit (时限进度), the least pressing first.
public enum Stage {
    /// There is time (时限内).
    QUIET,
    /// A good part is used (过半).
    HALF,
    /// It is due soon (临期).
    SOON,
    /// The limit is over (逾期).
    OVER
}
