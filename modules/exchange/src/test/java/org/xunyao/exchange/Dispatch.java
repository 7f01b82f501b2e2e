package org.xunyao.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.xunyao.exchange.Manifest.Environment;
import org.xunyao.exchange.export.Carrier;
import org.xunyao.exchange.export.Exporting;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// A desk for packages in memory whose transactions roll back; sealed files stay, as they do on a disk.
final class Dispatch implements Transactions, AuditTrail, PackageLedger, DurableFiles, Digester, Clock {
    static final Ticket SENDER = ticket("SENDER");
    static final Ticket READER = ticket("READER");

    private List<AuditRecord> links = new ArrayList<>();
    private List<Sent> ledger = new ArrayList<>();
    final Map<Path, byte[]> sealed = new HashMap<>();
    Instant now = Instant.parse("2026-05-06T01:02:03.456Z");
    boolean diskFails;
    boolean commitFails;

    final Seal seal = new Seal(this);
    private final Office office =
            new Office("test-1", new Permissions(grants()), this, this, new AuditChain(this), this);
    final Packing packing = new Packing(
            office,
            this,
            new PackageWriter(seal, this),
            this,
            this,
            new Packing.Origin("421223", Environment.TEST, Duration.ofDays(30), 1, Path.of("out")));

    Exporting exporting(Carrier carrier) {
        return new Exporting(office, this, carrier);
    }

    private static List<Grant> grants() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        return Stream.of(Packing.SEAL, Packing.LOOK, Exporting.EXPORT)
                .map(action -> new Grant(new RoleId("SENDER"), action, from, Optional.empty(), "test", true))
                .toList();
    }

    private static Ticket ticket(String role) {
        var person = new Person(new PersonId(new UUID(1, 1)), "li", "李㛃", "药械化股", "1", Set.of(new RoleId(role)));
        return new Ticket.OfPerson(person, new UUID(2, 2));
    }

    Content content(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content(new Entry(path, "text/plain", digest(bytes)), () -> new ByteArrayInputStream(bytes));
    }

    PackageVerifier verifier() {
        return new PackageVerifier(this, seal, this, PackageLimits.usual());
    }

    Verification verify(byte[] bytes) throws IOException {
        return verifier().verify(new ByteArrayInputStream(bytes), Optional.of(Seal.BUNDLE));
    }

    byte[] file(Sent sent) {
        return sealed.getOrDefault(sent.file(), new byte[0]).clone();
    }

    List<AuditRecord> links() {
        return links;
    }

    List<Sent> ledger() {
        return ledger;
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        var linksBefore = new ArrayList<>(links);
        var ledgerBefore = new ArrayList<>(ledger);
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
                ledger = ledgerBefore;
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
    public Optional<Sent> last(Tx tx, String recipient, String stream) {
        return ledger.stream()
                .filter(sent -> sent.manifest().recipient().equals(recipient)
                        && sent.manifest().stream().equals(stream))
                .reduce((first, second) -> second);
    }

    @Override
    public List<Sent> newest(Tx tx, int limit) {
        return ledger.reversed().stream().limit(limit).toList();
    }

    @Override
    public void add(Tx tx, Sent sent) {
        ledger.add(sent);
    }

    @Override
    public Stored seal(Path folder, InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        if (diskFails) {
            throw new IOException("disk full");
        }
        Digests digests = digest(all);
        Path file = folder.resolve(digests.sha256());
        sealed.put(file, all);
        return new Stored(file, digests);
    }

    @Override
    public void replace(Path file, byte[] bytes) {
        throw new UnsupportedOperationException("packages are sealed, never replaced");
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
