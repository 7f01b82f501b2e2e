package org.xunyao.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import org.xunyao.access.Action;
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
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// A desk for documents in memory whose transactions roll back; sealed files stay, as they do on a disk.
final class WritingRoom implements Transactions, AuditTrail, Documents, Numbers, DurableFiles, Digester, Clock {
    static final Ticket INSPECTOR = ticket("INSPECTOR");
    static final Ticket CLERK = ticket("CLERK");

    private List<AuditRecord> links = new ArrayList<>();
    private Map<DocumentId, Document> documents = new LinkedHashMap<>();
    private Map<String, Long> drawn = new HashMap<>();
    final Map<Path, byte[]> sealed = new HashMap<>();
    Instant now = Instant.parse("2026-11-20T02:00:00Z");
    boolean diskFails;
    boolean commitFails;

    private final Office office =
            new Office("test-1", new Permissions(grants()), this, this, new AuditChain(this), this);
    final Drafting drafting = new Drafting(office, this, this, DocumentKinds.installed(), press(), this);

    private Drafting.Press press() {
        Composer composer = (kind, facts, stamp) -> (kind.name() + stamp).getBytes(StandardCharsets.UTF_8);
        return new Drafting.Press(composer, this, new Issuer("崇阳县市场监督管理局", "崇", Path.of("documents")));
    }

    private static List<Grant> grants() {
        return Stream.of(Drafting.SAVE, Drafting.ISSUE, Drafting.VIEW)
                .map(action -> grant("INSPECTOR", action))
                .toList();
    }

    private static Grant grant(String role, Action action) {
        return new Grant(new RoleId(role), action, LocalDate.of(2026, 1, 1), Optional.empty(), "test", true);
    }

    private static Ticket ticket(String role) {
        var person = new Person(new PersonId(new UUID(1, 1)), "li", "李㛃", "药械化股", "1", Set.of(new RoleId(role)));
        return new Ticket.OfPerson(person, new UUID(2, 2));
    }

    List<AuditRecord> links() {
        return links;
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        var linksBefore = new ArrayList<>(links);
        var documentsBefore = new LinkedHashMap<>(documents);
        var drawnBefore = new HashMap<>(drawn);
        boolean committed = false;
        try {
            R result = work.apply(new Tx() {});
            if (commitFails) {
                throw new IllegalStateException("commit");
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
        return links.stream()
                .filter(link -> link.sequence() >= sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Document> find(Tx tx, DocumentId id) {
        return Optional.ofNullable(documents.get(id));
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
        if (documents.put(document.id(), document) instanceof Document.Issued) {
            throw new IllegalStateException("an issued document was replaced");
        }
    }

    @Override
    public long next(Tx tx, String series, int year) {
        return drawn.merge(series + year, 1L, Math::addExact);
    }

    @Override
    public Stored seal(Path folder, InputStream bytes) throws IOException {
        if (diskFails) {
            throw new IOException("disk full");
        }
        byte[] all = bytes.readAllBytes();
        Digests digests = digest(all);
        Path file = folder.resolve(digests.sha256());
        sealed.put(file, all);
        return new Stored(file, digests);
    }

    @Override
    public void replace(Path file, byte[] bytes) {
        throw new UnsupportedOperationException("documents are sealed, never replaced");
    }

    @Override
    public Digests digest(InputStream bytes) throws IOException {
        return digest(bytes.readAllBytes());
    }

    @Override
    public Digests digest(byte[] bytes) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
            String hex = String.format("%064x", new BigInteger(1, sha));
            return new Digests(hex, hex, bytes.length);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }

    InputStream open(Path file) {
        return new ByteArrayInputStream(sealed.getOrDefault(file, new byte[0]));
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
