package org.xunyao.supervision.daily;

import java.util.Optional;
import org.xunyao.supervision.DaySum;

/// A day's sum as it is kept (当日累计记录).
///
/// @param asked what was asked of the looks, such as rule, version and digest of the corners, up to 200 characters:
///     where that changes the day begins anew
/// @param alarm the alarm that came of the day; one is all that may
public record KeptSum(DaySum sum, String asked, Optional<String> alarm) {
    /// The same of another sum.
    KeptSum with(DaySum other) {
        return new KeptSum(other, asked, alarm);
    }
}
