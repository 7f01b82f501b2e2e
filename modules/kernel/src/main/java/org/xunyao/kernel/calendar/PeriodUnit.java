package org.xunyao.kernel.calendar;

/// The units of the table of deadlines (期间单位): H, CD, WD, M, Y.
public enum PeriodUnit {
    /// Hours (小时).
    H,
    /// Calendar days (日).
    CD,
    /// Working days (工作日).
    WD,
    /// Months (月).
    M,
    /// Years (年).
    Y;

    /// The period of so many of this unit.
    ///
    /// @throws IllegalArgumentException if the count is out of the unit's range
    public Period of(int count) {
        return switch (this) {
            case H -> new Period.Hours(count);
            case CD -> new Period.Days(count);
            case WD -> new Period.WorkingDays(count);
            case M -> new Period.Months(count);
            case Y -> new Period.Years(count);
        };
    }

    /// How many of this unit a period has at most.
    public int most() {
        return switch (this) {
            case H -> 8760;
            case CD -> 3660;
            case WD -> 1000;
            case M -> 600;
            case Y -> 50;
        };
    }
}
