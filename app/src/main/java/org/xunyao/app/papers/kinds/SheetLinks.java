package org.xunyao.app.papers.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.documents.Words;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.EvidenceMarks;

/// What a document that is data knows of evidence by number.
final class SheetLinks {
    private SheetLinks() {}

    /// The same facts knowing a piece. Nothing changes if they know it, or know as many as they can.
    static SheetFacts knowing(SheetFacts facts, Citable item) {
        if (item.leadOnly() || number(facts, item).isPresent()) {
            return facts;
        }
        int free = EvidenceMarks.free(facts.links());
        return free == 0
                ? facts
                : with(
                        facts,
                        new EvidenceLink(
                                free,
                                item.id(),
                                Words.visible(item.title()),
                                item.digests().sha256(),
                                item.digests().sm3()));
    }

    /// The number by which facts know a piece.
    static Optional<Integer> number(SheetFacts facts, Citable item) {
        return facts.links().stream()
                .filter(link -> link.evidence().equals(item.id()))
                .map(EvidenceLink::number)
                .findFirst();
    }

    /// Takes a text over from another document, with what its marks name; marks get the numbers of this document, and
    /// those that name nothing go.
    ///
    /// @param from what the other document knows
    static SheetFacts carried(SheetFacts facts, String key, String text, List<EvidenceLink> from) {
        Map<Integer, Integer> numbers = new HashMap<>();
        SheetFacts all = facts;
        for (EvidenceLink link : from) {
            if (EvidenceMarks.in(text).contains(link.number())) {
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
        return all.with(key, EvidenceMarks.renumbered(text, number -> numbers.getOrDefault(number, 0)));
    }

    private static SheetFacts with(SheetFacts facts, EvidenceLink more) {
        var links = new ArrayList<>(facts.links());
        links.add(more);
        return facts.withLinks(links);
    }
}
