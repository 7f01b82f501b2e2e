package org.xunyao.app.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Documents;
import org.xunyao.kernel.Tx;

/// Documents in memory.
final class MemoryPapers implements Documents {
    final Map<DocumentId, Document> documents = new LinkedHashMap<>();

    @Override
    public Optional<Document> find(Tx tx, DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public List<Document> ofMatter(Tx tx, String matter) {
        return documents.values().stream()
                .filter(one -> one.matter().equals(matter))
                .toList();
    }

    @Override
    public List<Document> newest(Tx tx, Instant upTo, int limit) {
        return documents.values().stream()
                .filter(one -> !one.at().isAfter(upTo))
                .sorted(Comparator.comparing(Document::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void put(Tx tx, Document document) {
        documents.put(document.id(), document);
    }
}
