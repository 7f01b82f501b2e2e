package org.xunyao.app.papers.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.KnownLinks;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.EvidenceMarks;

/// What a document that is data knows of evidence by number.
final class SheetLinks {
    private SheetLinks() {}

    /// The same facts knowing a piece. Nothing changes if they know it, or know as many as they can.
    static SheetFacts knowing(SheetFacts facts, Citable item) {
        return (SheetFacts) KnownLinks.knowing(facts, item);
    }

    /// Takes a text over from another document, with what its marks name; marks get the numbers of this document, and
    /// those that name nothing go.
    ///
    /// @param from what the other document knows
    static SheetFacts carried(SheetFacts facts, String key, String text, List<EvidenceLink> from) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return adopted(facts, EvidenceMarks.in(text), from, numbers).with(key, renumbered(text, numbers));
    }

    /// Takes the rows of a table over likewise.
    static SheetFacts carried(SheetFacts facts, String key, List<Map<String, String>> rows, List<EvidenceLink> from) {
        Set<Integer> marks = rows.stream()
                .flatMap(row -> row.values().stream())
                .flatMap(words -> EvidenceMarks.in(words).stream())
                .collect(Collectors.toSet());
        Map<Integer, Integer> numbers = new HashMap<>();
        SheetFacts all = adopted(facts, marks, from, numbers);
        return all.with(
                key,
                rows.stream()
                        .map(row -> row.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, cell -> renumbered(cell.getValue(), numbers))))
                        .toList());
    }

    private static String renumbered(String text, Map<Integer, Integer> numbers) {
        return EvidenceMarks.renumbered(text, number -> numbers.getOrDefault(number, 0));
    }

    /// @param numbers gets the number in this document of each that the marks name
    private static SheetFacts adopted(
            SheetFacts facts, Set<Integer> marks, List<EvidenceLink> from, Map<Integer, Integer> numbers) {
        SheetFacts all = facts;
        for (EvidenceLink link : from) {
            if (marks.contains(link.number())) {
                Optional<Integer> known = all.links().stream()
                        .filter(own -> own.evidence().equals(link.evidence()))
                        .map(EvidenceLink::number)
                        .findFirst();
                int number = known.orElse(EvidenceMarks.free(all.links()));
                if (known.isEmpty() && number > 0) {
                    all = with(all, new EvidenceLink(number, link.evidence(), link.name(), link.sha256(), link.sm3()));
                }
                numbers.put(link.number(), number);
            }
        }
        return all;
    }

    private static SheetFacts with(SheetFacts facts, EvidenceLink more) {
        var links = new ArrayList<>(facts.links());
        links.add(more);
        return facts.withLinks(links);
    }
}
