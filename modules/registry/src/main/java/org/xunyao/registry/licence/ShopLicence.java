package org.xunyao.registry.licence;

import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.registry.Pharmacy;

/// A pharmacy and its newest licence (药店许可).
///
/// @param licence nothing until somebody entered it
public record ShopLicence(Pharmacy shop, Optional<DrugLicence> licence) {
    /// How a licence stands on a day.
    public enum Standing {
        /// Nobody entered one (未登记).
        NONE,
        /// It is valid (有效).
        VALID,
        /// It is not valid yet (未生效).
        EARLY,
        /// It is over (已过期).
        OVER
    }

    /// How it stands on a day.
    public Standing standing(LocalDate day) {
        return licence.map(DrugLicence::text)
                .map(text ->
                        text.valid(day) ? Standing.VALID : day.isBefore(text.from()) ? Standing.EARLY : Standing.OVER)
                .orElse(Standing.NONE);
    }

    /// Number of the newest entry, 0 if there is none.
    public long seen() {
        return licence.map(DrugLicence::number).orElse(0L);
    }
}
