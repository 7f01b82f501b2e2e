package org.xunyao.kernel.calendar;

import java.time.LocalDate;

/// A stretch that does not count towards a period (停表期间), both ends included. One that still lasts is
/// given with today as its end.
///
/// @param reason code, such as `TEST` for 检验检测
/// @param document number of the paper that proves it
public record ClockStop(LocalDate from, LocalDate to, String reason, String document) {
    /// Refuses a stretch that ends before it begins.
    public ClockStop {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a stop ends on " + to + ", before it begins");
        }
    }

    /// Whether the day lies in the stretch.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
