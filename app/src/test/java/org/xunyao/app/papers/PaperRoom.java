package org.xunyao.app.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.AuditTrail;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Numbers;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// Documents in memory behind the real Office; its transactions roll back.
final class PaperRoom implements Transactions, AuditTrail, Documents, Numbers, Clock {
    /// 2026-11-20 10:42:03 in Shanghai.
    Instant now = Instant.parse("2026-11-20T02:42:03Z");

    boolean diskFull;

    private List<AuditRecord> links = new ArrayList<>();
    private Map<DocumentId, Document> documents = new LinkedHashMap<>();
    private Map<String, Long> drawn = new HashMap<>();

    final Office office =
            new Office("test-1", new Permissions(grants()), this, this, new AuditChain(new BouncyDigester()), this);

    private static List<Grant> grants() {
        return Stream.of(Drafting.SAVE, Drafting.ISSUE, Drafting.VIEW)
                .map(action -> new Grant(
                        new RoleId("INSPECTOR"), action, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true))
                .toList();
    }

    static Ticket.OfPerson ticket() {
        var person = new Person(
                new PersonId(new UUID(0, 1)), "liming", "李明远", "药械化股", "330198001", Set.of(new RoleId("INSPECTOR")));
        return new Ticket.OfPerson(person, new UUID(9, 1));
    }

    List<String> actions() {
        return links.stream().map(AuditRecord::action).toList();
    }

    Optional<Document> stored(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }

    List<Document> all() {
        return List.copyOf(documents.values());
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        var linksBefore = new ArrayList<>(links);
        var documentsBefore = new LinkedHashMap<>(documents);
        var drawnBefore = new HashMap<>(drawn);
        boolean committed = false;
        try {
            R result = work.apply(new Tx() {});
            if (diskFull) {
                throw new FaultException("DISK-FULL", "commit");
            }
            committed = true;
            return result;
        } finally {
            if (!committed) {
                links = linksBefore;
                documents = documentsBefore;
                drawn = drawnBefore;
            }
        }
    }

    @Override
    public <R> R read(Function<Tx, R> work) {
        return work.apply(new Tx() {});
    }

    @Override
    public Optional<AuditRecord> last(Tx tx, String station) {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
    }

    @Override
    public void append(Tx tx, AuditRecord link) {
        links.add(link);
    }

    @Override
    public List<AuditRecord> from(Tx tx, String station, long sequence, int limit) {
        return List.copyOf(links);
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
    public List<Document> newest(Tx tx, int limit) {
        return documents.values().stream()
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

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }
}
