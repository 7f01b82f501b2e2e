package org.xunyao.casework.knowledge;

import java.time.LocalDate;
import org.xunyao.casework.penalty.Legal;

/// How a row stands on a day (效力状态), such as the day of the conduct.
public enum Standing {
    /// 现行有效 on that day.
    IN_FORCE,
    /// 尚未施行.
    NOT_YET,
    /// 已废止、已被修改.
    OVER;

    /// How it stands on that day.
    public static Standing of(Legal legal, LocalDate day) {
        if (legal.holds(day)) {
            return IN_FORCE;
        }
        return day.isBefore(legal.from()) ? NOT_YET : OVER;
    }
}
