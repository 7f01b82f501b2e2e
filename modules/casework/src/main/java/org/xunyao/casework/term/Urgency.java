package org.xunyao.casework.term;

/// How near a term is to its end (提醒级别), the quietest first.
public enum Urgency {
    /// What it was for is done.
    MET,
    /// There is time.
    CALM,
    /// The first warning, such as 50 % or seven days.
    NOTICE,
    /// The second, such as 80 % or three days.
    SOON,
    /// The third: its last day, or the day before for a red line.
    LAST,
    /// It has run out.
    OVER
}
