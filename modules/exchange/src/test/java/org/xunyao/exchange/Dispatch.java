package org.xunyao.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.access.room.Sha;
import org.xunyao.exchange.Manifest.Environment;
import org.xunyao.exchange.export.Carrier;
import org.xunyao.exchange.export.Exporting;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Tx;

/// A desk for packages in memory whose transactions roll back; sealed files stay, as they do on a disk.
final class Dispatch extends MemoryStation implements PackageLedger, DurableFiles {
    static final Ticket SENDER = ticket(1, "李㛃", "1", "SENDER");
    static final Ticket READER = ticket(1, "李㛃", "1", "READER");

    private final Map<String, Sent> ledger = shelf();
    private final Sha sha = new Sha();
    final Map<Path, byte[]> sealed = new HashMap<>();
    boolean diskFails;

    final Seal seal = new Seal(sha);
    private final Office office = office(grants());
    final Packing packing = new Packing(
            office,
            this,
            new PackageWriter(seal, sha),
            this,
            this,
            new Packing.Origin("421223", Environment.TEST, Duration.ofDays(30), 1, Path.of("out")));

    Dispatch() {
        super(Instant.parse("2026-05-06T01:02:03.456Z"));
    }

    Exporting exporting(Carrier carrier) {
        return new Exporting(office, sha, carrier);
    }

    private static Stream<Grant> grants() {
        return Stream.of(Packing.SEAL, Packing.LOOK, Exporting.EXPORT).map(action -> grant("SENDER", action));
    }

    Digests digest(byte[] bytes) {
        return sha.digest(bytes);
    }

    Content content(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content(new Entry(path, "text/plain", digest(bytes)), () -> new ByteArrayInputStream(bytes));
    }

    PackageVerifier verifier() {
        return new PackageVerifier(sha, seal, this, PackageLimits.usual());
    }

    Verification verify(byte[] bytes) throws IOException {
        return verifier().verify(new ByteArrayInputStream(bytes), Optional.of(Seal.BUNDLE));
    }

    byte[] file(Sent sent) {
        return sealed.getOrDefault(sent.file(), new byte[0]).clone();
    }

    List<Sent> ledger() {
        return List.copyOf(ledger.values());
    }

    @Override
    public Optional<Sent> last(Tx tx, String recipient, String stream) {
        return ledger().stream()
                .filter(sent -> sent.manifest().recipient().equals(recipient)
                        && sent.manifest().stream().equals(stream))
                .reduce((first, second) -> second);
    }

    @Override
    public List<Sent> newest(Tx tx, Optional<Sent> before, int limit) {
        List<Sent> newest = ledger().reversed();
        long behind = before.map(last -> newest.indexOf(last) + 1).orElse(0);
        return newest.stream().skip(behind).limit(limit).toList();
    }

    @Override
    public long count(Tx tx) {
        return ledger().size();
    }

    @Override
    public void add(Tx tx, Sent sent) {
        ledger.put(sent.manifestHash(), sent);
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
}
