package org.xunyao.app.papers;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Numbers;
import org.xunyao.kernel.Tx;

/// Documents in memory behind the real Office; its transactions roll back.
final class PaperRoom extends MemoryStation implements Documents, Numbers {
    private final Map<DocumentId, Document> documents = shelf();
    private final Map<String, Long> drawn = shelf();

    final Office office = office(grants());

    /// At 10:42:03 in Shanghai.
    PaperRoom() {
        super(Instant.parse("2026-11-20T02:42:03Z"));
    }

    private static Stream<Grant> grants() {
        return Stream.of(Drafting.SAVE, Drafting.ISSUE, Drafting.VIEW).map(action -> grant("INSPECTOR", action));
    }

    static Ticket.OfPerson ticket() {
        return ticket(1, "李明远", "330198001", "INSPECTOR");
    }

    List<String> actions() {
        return links().stream().map(AuditRecord::action).toList();
    }

    Optional<Document> stored(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }

    List<Document> all() {
        return List.copyOf(documents.values());
    }

    @Override
    public Optional<Document> find(Tx tx, DocumentId id) {
        return stored(id);
    }

    @Override
    public List<Document> ofMatter(Tx tx, String matter) {
        return documents.values().stream()
                .filter(document -> document.matter().equals(matter))
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

    @Override
    public long next(Tx tx, String series, int year) {
        return drawn.merge(series + year, 1L, Math::addExact);
    }
}
