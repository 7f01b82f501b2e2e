package org.xunyao.supervision.duty;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/// The on-duty rate (在岗率): present minutes ÷ (present + absent). Minutes that could not be seen are shown
/// beside, as a share of duty time = present + absent + unseen, and never count as absence; leave and closed
/// hours count nowhere.
///
/// @param present minutes
/// @param absent minutes
/// @param leave minutes of leave and break
/// @param unseen minutes that could not be seen, by reason
public record DutyRate(int present, int absent, int leave, Map<DutyMark, Integer> unseen) {
    private static final int TENTHS = 1_000;
    private static final int PERCENT = 100;

    /// Copies the reasons.
    public DutyRate {
        unseen = Map.copyOf(unseen);
    }

    /// Nothing counted yet.
    public static DutyRate none() {
        return new DutyRate(0, 0, 0, Map.of());
    }

    /// Counts the minutes of a day that have passed.
    public static DutyRate of(LaidDay day) {
        int present = 0;
        int absent = 0;
        int leave = 0;
        var unseen = new EnumMap<DutyMark, Integer>(DutyMark.class);
        for (LaidDay.Run run : day.runs()) {
            present += run.mark() == DutyMark.PRESENT ? run.minutes() : 0;
            absent += run.mark() == DutyMark.ABSENT ? run.minutes() : 0;
            leave += run.mark() == DutyMark.LEAVE ? run.minutes() : 0;
            if (run.mark().unseen()) {
                unseen.merge(run.mark(), run.minutes(), Integer::sum);
            }
        }
        return new DutyRate(present, absent, leave, unseen);
    }

    /// Several days or posts together.
    public DutyRate with(DutyRate other) {
        var both = new EnumMap<DutyMark, Integer>(DutyMark.class);
        both.putAll(unseen);
        other.unseen.forEach((mark, minutes) -> both.merge(mark, minutes, Integer::sum));
        return new DutyRate(present + other.present, absent + other.absent, leave + other.leave, both);
    }

    /// Minutes that could not be seen.
    public int blind() {
        return unseen.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Minutes of duty: present, absent and unseen.
    public int duty() {
        return present + absent + blind();
    }

    /// The rate in tenths of a percent, rounded down; empty if nothing was seen.
    public OptionalInt permille() {
        int seen = present + absent;
        return seen == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((long) present * TENTHS / seen));
    }

    /// The share of duty time that could not be seen, in tenths of a percent, rounded up.
    public int blindPermille() {
        return duty() == 0 ? 0 : (int) (((long) blind() * TENTHS + duty() - 1) / duty());
    }

    /// Whether too little was seen for the rate to say anything (数据不足).
    ///
    /// @param unseenMost percent of duty time that may be unseen
    public boolean scant(int unseenMost) {
        return permille().isEmpty() || (long) blind() * PERCENT > (long) duty() * unseenMost;
    }
}
