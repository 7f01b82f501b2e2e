package org.xunyao.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.access.room.Sha;
import org.xunyao.documents.anchor.PaperAnchor;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Tx;

/// A desk for documents in memory whose transactions roll back; sealed files stay, as they do on a disk.
final class WritingRoom extends MemoryStation implements Documents, Numbers, DurableFiles {
    static final Ticket INSPECTOR = ticket(1, "李㛃", "1", "INSPECTOR");
    static final Ticket CLERK = ticket(1, "李㛃", "1", "CLERK");

    private final Map<DocumentId, Document> documents = shelf();
    private final Map<String, Long> drawn = shelf();
    final Map<Path, byte[]> sealed = new HashMap<>();
    final Set<String> leads = new HashSet<>();
    boolean diskFails;

    final Office office = office(grants());
    final Drafting drafting = new Drafting(office, this, this, DocumentKinds.installed(), press(), this);

    WritingRoom() {
        super(Instant.parse("2026-11-20T02:00:00Z"));
    }

    private Drafting.Press press() {
        Composer composer = (kind, facts, stamp) -> (kind.name() + stamp).getBytes(StandardCharsets.UTF_8);
        return new Drafting.Press(
                composer,
                this,
                new Issuer("崇阳县市场监督管理局", "崇", Path.of("documents")),
                ClockNotes.NONE,
                PaperAnchor.NONE,
                (tx, sha256) -> leads.stream().filter(sha256::contains).collect(Collectors.toSet()));
    }

    private static Stream<Grant> grants() {
        return Stream.of(Drafting.SAVE, Drafting.ISSUE, Drafting.VIEW, Drafting.PRINT, Drafting.EXPORT)
                .map(action -> grant("INSPECTOR", action));
    }

    Digests digest(byte[] bytes) {
        return new Sha().digest(bytes);
    }

    Digests digest(InputStream bytes) throws IOException {
        return new Sha().digest(bytes);
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
    public List<Document> newest(Tx tx, Instant upTo, int limit) {
        return documents.values().stream()
                .filter(one -> !one.at().isAfter(upTo))
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

    InputStream open(Path file) {
        return new ByteArrayInputStream(sealed.getOrDefault(file, new byte[0]));
    }
}
