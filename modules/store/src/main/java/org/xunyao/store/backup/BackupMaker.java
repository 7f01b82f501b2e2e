package org.xunyao.store.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupCopy.Label;
import org.xunyao.access.custody.BackupCopy.Proof;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupShelf;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.archive.Entries;
import org.xunyao.store.backup.archive.SealHeader;
import org.xunyao.store.backup.copy.AuditHead;
import org.xunyao.store.backup.copy.FileRow;
import org.xunyao.store.backup.copy.TableReader;
import org.xunyao.store.backup.shelf.Folders;
import org.xunyao.store.backup.shelf.Labels;
import org.xunyao.store.backup.shelf.Manifest;
import org.xunyao.store.backup.shelf.Manifest.PoolFile;
import org.xunyao.store.backup.shelf.Pool;
import org.xunyao.store.backup.shelf.Sealer;
import org.xunyao.store.backup.shelf.TargetFolder;
import org.xunyao.store.backup.shelf.Unpacking;
import org.xunyao.store.files.DurableFilesOnDisk;

/// Makes backups of the open station. An archive has the ending `.part` until it was restored for a trial
/// and found equal; then it gets its receipt and its name. One object for one target; one call at a time.
public final class BackupMaker implements BackupShelf {
    private static final int ROOM = 3;

    private final BackupSource source;
    private final BackupTarget terms;
    private final BackupTools tools;
    private final TargetFolder target;
    private final Sealer sealer;
    private final Pool pool;
    private final AtomicReference<Optional<Reach>> reach = new AtomicReference<>(Optional.empty());

    /// @param source what is copied
    /// @param terms where to
    public BackupMaker(BackupSource source, BackupTarget terms, BackupTools tools) {
        this.source = source;
        this.terms = terms;
        this.tools = tools;
        this.target = new TargetFolder(terms.folder());
        this.sealer = new Sealer(tools.key(), tools.random());
        this.pool = new Pool(target.pool(), sealer, tools.digester());
    }

    @Override
    public BackupCopy make(BackupSteps steps) {
        try {
            target.require();
            boolean other = requireVolume();
            target.clean();
            requireRoom();
            Instant at = tools.clock().now();
            String id = TargetFolder.name(at);
            try {
                var label = new Label(
                        source.station(), at, source.program(), database().schema(), other, sealer.keyId());
                return copied(id, label, steps);
            } finally {
                Folders.remove(target.scratch());
                Files.deleteIfExists(Sealer.part(target.archive(id)));
            }
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "the target or the data folder refused", refused);
        }
    }

    private BackupCopy copied(String id, Label label, BackupSteps steps) throws IOException {
        Files.createDirectories(target.scratch());
        steps.at(BackupPhase.COPY, 0, 1);
        Path copy = database().copyInto(target.scratch());
        steps.at(BackupPhase.COPY, 1, 1);
        long firstLog = LiveDatabase.logs(copy).firstKey();
        Path part = Sealer.part(target.archive(id));
        var manifest = new AtomicReference<Manifest>();
        sealer.seal(part, header(label), out -> manifest.set(write(out, copy, steps)));
        Manifest written = manifest.get();
        Path trial = Files.createDirectories(target.scratch().resolve("trial"));
        tools.proving()
                .prove(
                        new Proving.Site(
                                part, trial, source.copies(), new Proving.Opened(sealer, pool, tools.digester())),
                        written,
                        steps);
        steps.at(BackupPhase.KEEP, 0, 1);
        return keep(new Kept(id, label, part, firstLog), written);
    }

    private SealHeader header(Label label) {
        byte[] keyring = source.keyring().get();
        SealHeader header =
                Labels.with(Labels.of(label), "cipher", source.copies().cipher());
        return keyring.length == 0
                ? header
                : Labels.with(header, "keyring", Base64.getEncoder().encodeToString(keyring));
    }

    /// The database goes in before it is started for counting, for starting it writes to it.
    private Manifest write(OutputStream out, Path copy, BackupSteps steps) throws IOException {
        List<Path> files = Folders.files(copy);
        long done = 0;
        for (Path file : files) {
            steps.at(BackupPhase.WRITE, done++, files.size());
            put(out, Unpacking.DATABASE + Folders.name(copy, file), file);
        }
        var inventory = new Inventory(source.dataFolder());
        for (Path setting : inventory.settings()) {
            put(out, Unpacking.SETTINGS + setting.getFileName(), setting);
        }
        Manifest manifest = count(copy, inventory, steps);
        byte[] text = manifest.bytes();
        Entries.put(out, Unpacking.MANIFEST, text.length, new ByteArrayInputStream(text));
        Entries.end(out);
        return manifest;
    }

    private static void put(OutputStream out, String name, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            Entries.put(out, name, Files.size(file), bytes);
        }
    }

    private Manifest count(Path copy, Inventory inventory, BackupSteps steps) throws IOException {
        DataSource started = source.copies().start(copy);
        try {
            var reader = new TableReader(started);
            steps.at(BackupPhase.COUNT, 0, 1);
            var tables = reader.tables(rows -> steps.at(BackupPhase.COUNT, rows, rows + 1));
            var damaged = new ArrayList<String>();
            List<PoolFile> files = inventory.carry(pool, damaged, steps);
            return new Manifest(tables, reader.audit(), files, unsaved(reader.files(), files));
        } finally {
            source.copies().stop(copy);
        }
    }

    /// Digests that rows name and no sound file has.
    private static List<String> unsaved(List<FileRow> rows, List<PoolFile> files) {
        Set<String> there = new HashSet<>();
        files.forEach(file -> there.add(file.sha256()));
        return rows.stream()
                .map(row -> row.digests().sha256())
                .filter(sha256 -> !there.contains(sha256))
                .distinct()
                .sorted()
                .toList();
    }

    private BackupCopy keep(Kept kept, Manifest manifest) throws IOException {
        AuditHead head = manifest.headOf(source.station());
        var proof = new Proof(
                tools.clock().now(),
                manifest.rows(),
                manifest.files().size(),
                manifest.damaged().size(),
                head.sequence(),
                head.digest());
        long bytes = Files.size(kept.part());
        sealer.sealWhole(
                target.receipt(kept.id()),
                Labels.receipt(kept.id(), bytes, kept.firstLog(), proof),
                out -> out.write(manifest.bytes()));
        DurableFilesOnDisk.rename(kept.part(), target.archive(kept.id()));
        var copy = new BackupCopy(kept.id(), kept.label(), bytes, Optional.of(proof));
        reach.set(Optional.of(new Reach(kept.id(), kept.label().at())));
        new Pruning(target, sealer, pool).keep(source.station(), terms.kept(), kept.id());
        if (copy.whole() || terms.sameVolumeAllowed()) {
            database().trimBefore(kept.firstLog());
        }
        return copy;
    }

    private record Kept(String id, Label label, Path part, long firstLog) {}

    @Override
    public Reach ship(BackupSteps steps) {
        try {
            target.require();
            requireVolume();
            Instant at = tools.clock().now();
            BackupCopy newest = followed();
            new LogShipping(target, sealer, pool).ship(newest.id(), at, database(), source.dataFolder(), steps);
            var reached = new Reach(newest.id(), at);
            reach.set(Optional.of(reached));
            return reached;
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "the target or the data folder refused", refused);
        }
    }

    /// The one made last, which is not the one of the latest name where the clock was set back.
    private BackupCopy followed() {
        List<BackupCopy> own = list().stream()
                .filter(copy -> copy.proof().isPresent()
                        && copy.label().station().equals(source.station())
                        && copy.label().keyId().equals(sealer.keyId()))
                .toList();
        Optional<String> made = reach.get().map(Reach::copy);
        return own.stream()
                .filter(copy -> made.filter(copy.id()::equals).isPresent())
                .findFirst()
                .or(() -> own.stream().findFirst())
                .orElseThrow(() -> new FaultException("BACKUP-NONE", "no backup to follow"));
    }

    @Override
    public List<BackupCopy> list() {
        return new Shelf(target).list();
    }

    @Override
    public Target target() {
        boolean there = Files.isDirectory(terms.folder()) && Files.isWritable(terms.folder());
        try {
            return new Target(
                    terms.folder().toString(),
                    there,
                    there && target.otherVolumeThan(source.dataFolder()),
                    there ? target.free() : 0,
                    reach.get());
        } catch (IOException gone) {
            return new Target(terms.folder().toString(), false, false, 0, reach.get());
        }
    }

    private LiveDatabase database() {
        return new LiveDatabase(source.live(), source.database());
    }

    private boolean requireVolume() throws IOException {
        boolean other = target.otherVolumeThan(source.dataFolder());
        if (!other && !terms.sameVolumeAllowed()) {
            throw new FaultException("BACKUP-SAME-DISK", "the target is the volume of the data folder");
        }
        return other;
    }

    /// The copy, the archive and the trial lie side by side for a while.
    private void requireRoom() throws IOException {
        long database = 0;
        for (Path file : Folders.files(source.database())) {
            database += Files.size(file);
        }
        if (target.free() < database * ROOM) {
            throw new FaultException("BACKUP-FULL", "free " + target.free() + ", database " + database);
        }
    }
}
