package org.xunyao.app.papers.form;

import java.util.ArrayList;
import java.util.Optional;
import org.xunyao.documents.Words;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.EvidenceMarks;
import org.xunyao.documents.link.LinkedFacts;

/// What a document knows of evidence by number.
public final class KnownLinks {
    private KnownLinks() {}

    /// The same facts knowing a piece. Nothing changes if they know it, or know as many as they can, or
    /// it is lead material.
    public static LinkedFacts knowing(LinkedFacts facts, Citable item) {
        if (item.leadOnly() || number(facts, item).isPresent()) {
            return facts;
        }
        int free = EvidenceMarks.free(facts.links());
        if (free == 0) {
            return facts;
        }
        var links = new ArrayList<>(facts.links());
        links.add(new EvidenceLink(
                free,
                item.id(),
                Words.visible(item.title()),
                item.digests().sha256(),
                item.digests().sm3()));
        return facts.withLinks(links);
    }

    /// The number by which facts know a piece.
    public static Optional<Integer> number(LinkedFacts facts, Citable item) {
        return facts.links().stream()
                .filter(link -> link.evidence().equals(item.id()))
                .map(EvidenceLink::number)
                .findFirst();
    }
}
