package org.xunyao.documents.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.EvidenceMarks;

/// Rules about sentences and the evidence that they name.
final class EvidenceRules {
    private static final int SHOWN = 24;

    private EvidenceRules() {}

    /// Sentences of the blank, or of the cells of the table, that name none.
    static Stream<Finding> fact(LintRow row, LintCase it) {
        return it.linked().stream().flatMap(facts -> {
            List<String> bare = facts.texts().stream()
                    .filter(text -> text.field().equals(row.field()))
                    .flatMap(text -> EvidenceMarks.bare(text.text()).stream())
                    .toList();
            return bare.isEmpty()
                    ? Stream.empty()
                    : Stream.of(row.finding(row.field(), Integer.toString(bare.size()), beginning(bare.getFirst())));
        });
    }

    private static String beginning(String sentence) {
        int end = Math.min(
                sentence.length(),
                sentence.offsetByCodePoints(0, Math.min(SHOWN, sentence.codePointCount(0, sentence.length()))));
        return sentence.substring(0, end);
    }

    /// Evidence of the table whose number stands in no sentence outside of it. A line of the table that is no sealed
    /// piece, such as a photocopy, is left to the person.
    static Stream<Finding> listed(LintRow row, LintCase it) {
        return it.sheet().stream().flatMap(sheet -> {
            Set<Integer> marks = sheet.texts().stream()
                    .filter(text -> !text.field().equals(row.field()))
                    .flatMap(text -> EvidenceMarks.in(text.text()).stream())
                    .collect(Collectors.toSet());
            String text = sheet.table(row.field()).stream()
                    .map(Map::values)
                    .flatMap(values -> values.stream())
                    .collect(Collectors.joining("\n"));
            List<String> unused = sheet.links().stream()
                    .filter(link -> !marks.contains(link.number()))
                    .map(EvidenceLink::name)
                    .filter(text::contains)
                    .toList();
            return unused.isEmpty()
                    ? Stream.empty()
                    : Stream.of(row.finding(row.field(), Integer.toString(unused.size()), unused.getFirst()));
        });
    }

    /// Marks without a piece of evidence.
    static Stream<Finding> mark(LintRow row, LintCase it) {
        return it.linked().stream().flatMap(facts -> {
            Set<Integer> known =
                    facts.links().stream().map(EvidenceLink::number).collect(Collectors.toSet());
            return facts.texts().stream()
                    .flatMap(text -> EvidenceMarks.in(text.text()).stream()
                            .filter(number -> !known.contains(number))
                            .map(number -> row.finding(text.field(), EvidenceMarks.of(number))));
        });
    }
}
