package org.xunyao.casework.measure.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.measure.SeizureAct.Way;
import org.xunyao.casework.penalty.Sector;

/// On what law something may be seized (查封扣押实体依据): a row of `resources/procedure/seizure-bases.csv`.
///
/// @param id such as `DRUG-100`
/// @param ways 查封, 扣押 or both
/// @param subject what may be seized, in the words of the law
/// @param source statute and article
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record SeizureBasis(
        String id,
        Sector sector,
        Set<Way> ways,
        String subject,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// Copies the ways.
    public SeizureBasis {
        ways = Set.copyOf(ways);
    }

    /// Whether the row is in force on that day, both ends included.
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
