package org.xunyao.casework.measure.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.RoleId;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureState;

/// A row of `resources/procedure/measure-transitions.csv` (措施转移表).
///
/// @param from none for the first step
/// @param role who takes the step; permission itself is `resources/roles`
/// @param documents numbers of the official forms that it makes, may be empty
/// @param source statute and article
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record MeasureTransition(
        Optional<MeasureState> from,
        MeasureEvent event,
        MeasureState to,
        RoleId role,
        List<String> documents,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// Copies the documents.
    public MeasureTransition {
        documents = List.copyOf(documents);
    }

    /// Whether the row is in force on that day, both ends included.
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
