package org.xunyao.documents.dossier;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// How long a file is kept in the archive (档案保管期限), a row of `resources/documents/dossier-retention.csv`.
///
/// @param code such as `Y30`
/// @param name as it stands on the cover, such as 30年
/// @param nameEn the same in English
/// @param years nothing for ever (永久)
/// @param source statute and article
/// @param from first day on which the row holds
/// @param to last day, empty while in force
/// @param verified false shows 待核
public record RetentionClass(
        String code,
        String name,
        String nameEn,
        OptionalInt years,
        String source,
        LocalDate from,
        Optional<LocalDate> to,
        boolean verified) {
    /// Whether the row holds on a day.
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
