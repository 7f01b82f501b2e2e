package org.xunyao.supervision.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rules that bind a review (复核规则), all from data.
///
/// @param reasons for which an alarm may be dismissed, in the order in which they are offered
public record ReviewRules(ReviewLimits limits, List<DismissalReason> reasons) {
    /// Copies the reasons.
    public ReviewRules {
        reasons = List.copyOf(reasons);
    }

    /// The reasons in force on that day, in the order in which they are offered.
    public List<DismissalReason> reasonsOn(LocalDate day) {
        return reasons.stream().filter(reason -> reason.inForceOn(day)).toList();
    }

    /// The reason of that code in force on that day.
    Optional<DismissalReason> reason(String code, LocalDate day) {
        return reasonsOn(day).stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
