package org.xunyao.documents.lint;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.form.SheetValues;
import org.xunyao.documents.forms.ElectronicExtraction;
import org.xunyao.documents.forms.EvidenceSheet;
import org.xunyao.documents.forms.SceneRecord;

/// When, where and by whom something was done that a record tells of (起止时间、地点、人员).
///
/// @param badges of the officers
record Span(LocalDateTime from, LocalDateTime to, String place, Set<String> badges) {
    /// What facts tell; nothing for those that are no record of a time.
    ///
    /// @param keys of a form that is data: start, end, place and officers
    static Optional<Span> of(Facts facts, List<String> keys) {
        return switch (facts) {
            case SceneRecord one ->
                Optional.of(new Span(one.period().from(), one.period().to(), one.place(), badges(one.officers())));
            case ElectronicExtraction one ->
                Optional.of(new Span(one.period().from(), one.period().to(), one.place(), badges(one.officers())));
            case EvidenceSheet one ->
                Optional.of(new Span(one.takenAt(), one.takenAt(), one.place(), badges(one.officers())));
            case SheetFacts sheet when keys.size() == 4 -> sheet(sheet, keys);
            default -> Optional.empty();
        };
    }

    private static Optional<Span> sheet(SheetFacts sheet, List<String> keys) {
        return SheetValues.moment(sheet.value(keys.get(0)))
                .flatMap(from -> SheetValues.moment(sheet.value(keys.get(1)))
                        .map(to -> new Span(from, to, sheet.value(keys.get(2)), badges(sheet.officers(keys.get(3))))));
    }

    private static Set<String> badges(List<Officer> officers) {
        return officers.stream()
                .map(Officer::badge)
                .filter(badge -> !badge.isEmpty())
                .collect(Collectors.toSet());
    }

    /// Whether both times share a moment; what ends when the other begins does not.
    boolean meets(Span other) {
        boolean point = from.equals(to) || other.from.equals(other.to);
        return point
                ? !from.isAfter(other.to) && !other.from.isAfter(to)
                : from.isBefore(other.to) && other.from.isBefore(to);
    }
}
