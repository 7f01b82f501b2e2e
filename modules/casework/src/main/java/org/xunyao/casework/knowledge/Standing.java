package org.xunyao.casework.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.casework.penalty.Legal;

/// How a row stands on a day (效力状态), such as the day of the conduct.
public enum Standing {
    /// 现行有效 on that day.
    IN_FORCE,
    /// 尚未施行.
    NOT_YET,
    /// 已被修订: another version of the same law holds by then.
    REVISED,
    /// 已废止.
    OVER;

    /// How it stands on that day.
    public static Standing of(Legal legal, LocalDate day) {
        if (legal.holds(day)) {
            return IN_FORCE;
        }
        return day.isBefore(legal.from()) ? NOT_YET : OVER;
    }

    /// How a version of a law, or an article of it, stands on that day.
    ///
    /// @param versions all versions of its law; none where it is of no law
    public static Standing of(Legal legal, LocalDate day, List<LawVersion> versions) {
        Standing alone = of(legal, day);
        boolean later = versions.stream()
                .map(one -> one.legal().from())
                .anyMatch(from -> from.isAfter(legal.from()) && !from.isAfter(day));
        return alone == OVER && later ? REVISED : alone;
    }
}
