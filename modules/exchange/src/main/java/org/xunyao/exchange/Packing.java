package org.xunyao.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

/// The desk that seals packages (打包台). Sequence, file and ledger row come into being in one transaction;
/// a file whose transaction failed has no row and counts for nothing.
public final class Packing {
    /// Sealing a package.
    public static final Action SEAL = new Action("package.seal");

    /// Looking at what was sent.
    public static final Action LOOK = new Action("package.look");

    private final Office office;
    private final PackageLedger ledger;
    private final PackageWriter writer;
    private final DurableFiles files;
    private final Clock clock;
    private final Origin origin;

    /// @param office the only way in
    public Packing(
            Office office, PackageLedger ledger, PackageWriter writer, DurableFiles files, Clock clock, Origin origin) {
        this.office = office;
        this.ledger = ledger;
        this.writer = writer;
        this.files = files;
        this.clock = clock;
        this.origin = origin;
    }

    /// Signs and seals a package.
    ///
    /// @param recipient the only party that may take it
    /// @param stream such as `case`
    /// @param contents in any order, no path twice
    /// @throws org.xunyao.access.RefusedException if the person may not
    /// @throws FaultException `PACKAGE-DISK` or `PACKAGE-CONTENT`; then nothing was sealed
    public Saved<Sent> seal(Ticket ticket, String recipient, String stream, List<Content> contents) {
        List<Content> ordered = contents.stream()
                .sorted(Comparator.comparing(content -> content.entry().path()))
                .toList();
        return office.perform(
                ticket,
                SEAL,
                sent -> new Target("package", sent.manifestHash()),
                tx -> seal(tx, recipient, stream, ordered));
    }

    /// A page of what was sent, newest first.
    ///
    /// @param before the last package of the page before; nothing for the first page
    /// @param limit 1..1000
    /// @throws org.xunyao.access.RefusedException if the person may not
    public List<Sent> newest(Ticket ticket, Optional<Sent> before, int limit) {
        return office.look(ticket, LOOK, new Target("package", "*"), tx -> ledger.newest(tx, before, limit));
    }

    /// How many packages were sent.
    ///
    /// @throws org.xunyao.access.RefusedException if the person may not
    public long count(Ticket ticket) {
        return office.look(ticket, LOOK, new Target("package", "*"), ledger::count);
    }

    private Sent seal(Tx tx, String recipient, String stream, List<Content> contents) {
        Optional<Sent> last = ledger.last(tx, recipient, stream);
        Instant created = clock.now().truncatedTo(ChronoUnit.SECONDS);
        var manifest = new Manifest(
                origin.environment(),
                origin.sender(),
                recipient,
                stream,
                last.map(sent -> sent.manifest().sequence() + 1).orElse(1L),
                last.map(Sent::manifestHash).orElse(Manifest.FIRST),
                created,
                created.plus(origin.validity()).truncatedTo(ChronoUnit.SECONDS),
                origin.schema(),
                contents.stream().map(Content::entry).toList());
        try (InputStream bytes = writer.open(manifest, contents)) {
            DurableFiles.Stored stored = files.seal(origin.folder(), bytes);
            var sent = new Sent(manifest, writer.hash(manifest), stored.path(), stored.digests());
            ledger.add(tx, sent);
            return sent;
        } catch (IOException refused) {
            throw new FaultException("PACKAGE-DISK", "package not sealed", refused);
        }
    }

    /// What all packages of a station have in common (发送方设置).
    ///
    /// @param sender the party this station's certificate speaks for
    /// @param validity from creation to expiry, at least a minute
    /// @param schema version of the contents' field tables
    /// @param folder where sealed packages lie
    public record Origin(String sender, Manifest.Environment environment, Duration validity, int schema, Path folder) {
        /// Refuses packages that expire at once.
        public Origin {
            Tokens.party(sender);
            Tokens.require(validity.compareTo(Duration.ofMinutes(1)) >= 0, "validity");
        }
    }
}
