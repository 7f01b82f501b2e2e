package org.xunyao.supervision.alarm;

import java.time.LocalDate;
import java.util.Optional;

/// One row of resources/rules/dismissal-reasons.csv: why an alarm was false (误报原因).
///
/// @param code such as `RESTROOM`
/// @param nameZh as shown
/// @param nameEn as shown in English
/// @param remarkNeeded whether the code alone says too little
/// @param effectiveFrom first day
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record DismissalReason(
        String code,
        String nameZh,
        String nameEn,
        boolean remarkNeeded,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// Refuses a reason without code or name.
    public DismissalReason {
        if (code.isBlank() || nameZh.isBlank() || nameEn.isBlank()) {
            throw new IllegalArgumentException("dismissal reason " + code);
        }
    }

    /// Whether the row is in force on that day, both ends included.
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
