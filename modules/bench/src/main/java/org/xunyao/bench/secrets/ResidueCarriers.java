package org.xunyao.bench.secrets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.CheckpointDesk;
import org.xunyao.access.audit.CheckpointText;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.access.audit.export.AuditExporting;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.app.neutral.JsonRows;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.StationKeys;
import org.xunyao.exchange.Content;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.PackageWriter;
import org.xunyao.exchange.Packing;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.store.Store;
import org.xunyao.store.backup.BackupMaker;
import org.xunyao.store.backup.BackupTarget;
import org.xunyao.store.backup.BackupTools;
import org.xunyao.store.files.AnchorFileOnDisk;
import org.xunyao.store.files.FileExport;
import org.xunyao.store.neutral.NeutralExport;
import org.xunyao.store.neutral.Progress;
import org.xunyao.wire.audit.AuditJson;

/// What leaves the station of the canaries: checkpoint, audit export, package, backup, all rows.
///
/// @param folder of the run
record ResidueCarriers(Path folder, Clock clock, DurableFiles files) {
    private static final Duration VALID = Duration.ofDays(30);

    /// Carries all of it out.
    ///
    /// @return the checkpoint, for paper
    SignedCheckpoint carry(Store store, ResiduePeople people, Consumer<String> say) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.createDirectories(out.resolve("stick"));
        StationKeys keys = StationKeys.open(
                new StationKeys.Place(folder.resolve("data/keys"), folder.resolve("secrets")),
                files,
                clock,
                new SecureRandom(),
                ResiduePeople.STATION);
        var digester = new BouncyDigester();
        var office = people.entered().office();
        Ticket.OfPerson ticket = people.entered().ticket();
        AuditShelf shelf = store.auditShelf(ResiduePeople.STATION);
        var anchor = new AnchorFileOnDisk(out.resolve("stick"), ResiduePeople.STATION);
        var checkpoints = new CheckpointDesk(office, shelf, keys.signer(), List.of(anchor), clock);
        SignedCheckpoint head = checkpoints.make(ticket, Cause.EXPORT).saved().result();
        say.accept("checkpoint");
        new AuditExporting(
                        office,
                        new AuditExporting.Pages(store.transactions(), shelf, List::of),
                        new AuditJson(),
                        new FileExport()::put,
                        digester,
                        clock)
                .export(ticket, 1, Long.MAX_VALUE, out.resolve("audit.jsonl"), (links, of) -> {});
        say.accept("audit export");
        byte[] block = CheckpointText.block(head);
        var origin = new Packing.Origin(
                ResiduePeople.STATION, Manifest.Environment.TEST, VALID, 1, folder.resolve("data/packages"));
        new Packing(office, store.packageLedger(), new PackageWriter(keys.signer(), digester), files, clock, origin)
                .seal(
                        ticket,
                        "province",
                        "case",
                        List.of(new Content(
                                new Entry("audit/checkpoint.txt", "text/plain", digester.digest(block)),
                                () -> new ByteArrayInputStream(block))));
        say.accept("package");
        var tools = new BackupTools(store.key().orElseThrow(), new SecureRandom(), digester, clock);
        var target = new BackupTarget(Files.createDirectories(out.resolve("backup")), 1, true);
        new BackupMaker(store.backupSource(ResiduePeople.STATION, "0.1.0", this::keyring), target, tools)
                .make(BackupSteps.SILENT);
        say.accept("backup");
        Path sealed = OpenStore.location(folder.resolve("data")).files();
        // The database itself is encrypted; this is what stands in it, as plain text.
        store.transactions()
                .read(tx -> new NeutralExport(new JsonRows(), sealed, Progress.SILENT).write(tx, out.resolve("rows")));
        say.accept("all rows as text");
        return head;
    }

    private byte[] keyring() {
        try {
            return Files.readAllBytes(folder.resolve("data/keyring"));
        } catch (IOException missing) {
            return "no keyring".getBytes(StandardCharsets.UTF_8);
        }
    }
}
