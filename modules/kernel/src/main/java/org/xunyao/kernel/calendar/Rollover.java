package org.xunyao.kernel.calendar;

/// Past which days a period's last day moves (顺延口径). The regulation says 法定节假日; practice includes weekends.
public enum Rollover {
    /// Past festivals and weekends, to the next working day.
    EVERY_DAY_OFF,
    /// Past the days off of festivals only.
    HOLIDAYS_ONLY
}
