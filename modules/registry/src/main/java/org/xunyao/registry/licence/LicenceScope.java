package org.xunyao.registry.licence;

import java.time.LocalDate;
import java.util.Optional;

/// A category of drugs that a licence may name, or that nobody may retail (经营类别、经营范围、禁止零售品种): one row of
/// resources/registry/licence-scopes.csv.
///
/// @param code such as `DECOCTION`
/// @param nameZh as the law calls it
/// @param effectiveFrom first day
/// @param effectiveTo last day, empty while in force
/// @param source where it stands
/// @param verified whether a person has confirmed it
public record LicenceScope(
        String code,
        Kind kind,
        String nameZh,
        String nameEn,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        String source,
        boolean verified) {
    /// What a category is.
    public enum Kind {
        /// A class of retail (经营类别): 处方药, 甲类非处方药, 乙类非处方药.
        CLASS,
        /// A range of goods (经营范围).
        RANGE,
        /// What must not be retailed (禁止零售); no retail licence can name it.
        BARRED
    }

    /// Whether it is in force on a day.
    public boolean inForce(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
