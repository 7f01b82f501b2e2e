package org.xunyao.evidence.keeping;

/// Why a piece of evidence is kept (留存类别). One piece may be kept for several reasons; the longest wins.
public enum Holding {
    /// Of an alarm that nobody has reviewed (待复核告警).
    ALARM_OPEN,
    /// Of an alarm that was dismissed or could not be judged (不成立的告警).
    ALARM_DISMISSED,
    /// Of an alarm that was upheld in whatever way (成立的告警).
    ALARM_UPHELD,
    /// Of a lead (线索材料).
    LEAD,
    /// Of a case file (案卷材料).
    CASE,
    /// The original of a copy that is kept (副本的原件).
    ORIGINAL,
    /// Of anything else, or of nothing (未归入).
    LOOSE
}
