package org.xunyao.documents.dossier;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A place in a volume (卷内顺序), a row of `resources/documents/dossier-order.csv`.
///
/// @param place in its volume, from 1
/// @param name as the rule calls it, such as 处罚决定书及送达回证
/// @param forms numbers of the official forms that lie here
/// @param rest whether the papers of this volume lie here that no row names
/// @param evidence which pictures lie here
/// @param source statute and article
/// @param from first day on which the row holds
/// @param to last day, empty while in force
/// @param verified false shows 待核
public record DossierSection(
        Volume volume,
        int place,
        String name,
        Set<Integer> forms,
        boolean rest,
        Pictures evidence,
        String source,
        LocalDate from,
        Optional<LocalDate> to,
        boolean verified) {
    private static final int HIGHEST = 56;

    /// Refuses a place or a form that there is not.
    public DossierSection {
        forms = Set.copyOf(forms);
        if (place < 1 || name.isBlank()) {
            throw new IllegalArgumentException("place " + place);
        }
        if (forms.stream().anyMatch(form -> form < 1 || form > HIGHEST)) {
            throw new IllegalArgumentException("no such form in " + forms);
        }
    }

    /// Whether the row holds on a day.
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// Which pictures lie in a place (证据图片).
    public enum Pictures {
        /// None.
        NONE,
        /// Those that may prove something (证据).
        PROOF,
        /// Those that are only a lead (线索材料).
        LEAD
    }
}
