package org.xunyao.documents.link;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Fields;

/// SPI: facts whose sentences may name evidence (引证文书).
public interface LinkedFacts extends Facts {
    /// The rows of the notes that are printed; no blank can have this name.
    String NOTES = "evidence.notes";

    /// The evidence that it knows, by its numbers (引证登记), whether a sentence names it or not.
    List<EvidenceLink> links();

    /// The words that may hold marks, in the order of the form.
    List<LinkedText> texts();

    /// The same with other links.
    LinkedFacts withLinks(List<EvidenceLink> links);

    /// The numbers of all marks in its texts.
    default Set<Integer> marks() {
        return texts().stream()
                .flatMap(text -> EvidenceMarks.in(text.text()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The evidence that its sentences name.
    default List<EvidenceLink> used() {
        Set<Integer> marks = marks();
        return links().stream().filter(link -> marks.contains(link.number())).toList();
    }

    /// The fields with the evidence that its sentences name, if any, as rows of {@link #NOTES}.
    default Fields noted(Fields fields) {
        List<EvidenceLink> used = used();
        return used.isEmpty()
                ? fields
                : fields.rows(NOTES, used.stream().map(LinkedFacts::note).toList());
    }

    /// A note of evidence comes from the first words that have a mark.
    @Override
    default String component(String field) {
        return field.equals(NOTES)
                ? texts().stream()
                        .filter(text -> !EvidenceMarks.in(text.text()).isEmpty())
                        .map(LinkedText::field)
                        .findFirst()
                        .orElse(field)
                : field;
    }

    private static Fields note(EvidenceLink link) {
        return new Fields()
                .text("mark", EvidenceMarks.of(link.number()))
                .text("name", link.name())
                .text("evidence", link.evidence().toString())
                .text("sha256", link.sha256())
                .text("sm3", link.sm3());
    }
}
