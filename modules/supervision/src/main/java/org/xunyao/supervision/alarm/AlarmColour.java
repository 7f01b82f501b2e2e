package org.xunyao.supervision.alarm;

/// How urgent an alarm is (告警颜色), the most urgent first; not to be taken for the level of a risk
/// warning.
public enum AlarmColour {
    /// 红.
    RED,
    /// 橙.
    ORANGE,
    /// 黄.
    YELLOW,
    /// 蓝.
    BLUE;

    /// The more urgent of the two.
    public AlarmColour orMoreUrgent(AlarmColour other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
