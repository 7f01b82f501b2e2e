package org.xunyao.store.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.archive.Entries;
import org.xunyao.store.backup.archive.SealHeader;
import org.xunyao.store.backup.copy.DerbyCopies;
import org.xunyao.store.backup.copy.TableReader;
import org.xunyao.store.backup.shelf.Folders;
import org.xunyao.store.backup.shelf.Manifest;
import org.xunyao.store.backup.shelf.Manifest.PoolFile;
import org.xunyao.store.backup.shelf.Pool;
import org.xunyao.store.backup.shelf.Sealer;
import org.xunyao.store.backup.shelf.TargetFolder;
import org.xunyao.store.backup.shelf.Unpacking;

/// Brings a backup back beside the live data, which it never writes to: `DATA.restored` is filled,
/// compared with the manifest, and marked only then. {@link RestoreSwap} puts it in the place of the
/// data.
public final class Restoring {
    /// Lies in a folder that was compared and found equal; its text is the backup's name.
    static final String MARK = "restored.txt";

    private static final String KEYRING = "keyring";
    private static final String KEYS = "keys";
    /// What ends so says which keys the audit knows of, and speaks of the audit that is replaced.
    private static final String NOTED = ".noted";

    private final BackupTools tools;

    /// @param tools with the key of the backup
    public Restoring(BackupTools tools) {
        this.tools = tools;
    }

    /// The wrapped keyring on a backup's label, for whoever asks a person for the passphrase.
    ///
    /// @throws FaultException `BACKUP-MISSING`, `BACKUP-NOT`, `BACKUP-CUT`, `BACKUP-ALTERED`,
    ///     `BACKUP-NEWER`
    public static Optional<byte[]> keyring(Path target, String id) {
        try {
            return Shelf.header(new TargetFolder(target).archive(id))
                    .optional(KEYRING)
                    .map(Base64.getDecoder()::decode);
        } catch (NoSuchFileException gone) {
            throw new FaultException("BACKUP-MISSING", "no such backup", gone);
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "the backup cannot be read", refused);
        } catch (IllegalArgumentException bad) {
            throw new FaultException("BACKUP-ALTERED", "keyring", bad);
        }
    }

    /// Where a backup of that data folder comes back to.
    static Path besides(Path dataFolder) {
        return dataFolder.resolveSibling(dataFolder.getFileName() + ".restored");
    }

    /// Removes what was brought back beside the data and is not wanted after all.
    ///
    /// @throws FaultException `BACKUP-DISK`
    public static void discard(Path dataFolder) {
        try {
            Folders.remove(besides(dataFolder.toAbsolutePath().normalize()));
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "the copy beside the data", refused);
        }
    }

    /// Brings it back and compares.
    ///
    /// @throws FaultException `BACKUP-…` if anything is not as it was written; the data is as it was
    /// @throws java.util.concurrent.CancellationException if the person stopped it; the data is as it was
    public Restored restore(RestoreWish wish, BackupSteps steps) {
        try {
            var target = new TargetFolder(wish.target());
            BackupCopy copy = readable(target, wish);
            Path folder = besides(wish.dataFolder());
            Folders.remove(folder);
            Files.createDirectories(folder);
            boolean whole = false;
            try {
                Restored restored = new Run(wish, target, copy, folder, steps).go();
                whole = true;
                return restored;
            } finally {
                if (!whole) {
                    Folders.remove(folder);
                }
            }
        } catch (NoSuchFileException gone) {
            throw new FaultException("BACKUP-MISSING", String.valueOf(gone.getFile()), gone);
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "a disk refused", refused);
        }
    }

    /// Reads everything a backup consists of to its last byte, writes nothing and starts nothing: the
    /// quick look before a restore.
    ///
    /// @throws FaultException `BACKUP-…` if anything is missing or not as it was written
    public void inspect(RestoreWish wish, BackupSteps steps) {
        try {
            var target = new TargetFolder(wish.target());
            readable(target, wish);
            new Inspection(target, new Sealer(tools.key(), tools.random()), tools.digester()).of(wish.id(), steps);
        } catch (NoSuchFileException gone) {
            throw new FaultException("BACKUP-MISSING", String.valueOf(gone.getFile()), gone);
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "a disk refused", refused);
        }
    }

    private static BackupCopy readable(TargetFolder target, RestoreWish wish) throws IOException {
        BackupCopy copy = new Shelf(target).copy(wish.id());
        if (copy.label().schema() > ProgramSchema.newest()) {
            throw new FaultException("BACKUP-NEWER", "tables " + copy.label().schema());
        }
        if (wish.station().isPresent()
                && !wish.station().get().equals(copy.label().station())) {
            throw new FaultException("BACKUP-OTHER", "another station's backup");
        }
        return copy;
    }

    private final class Run {
        private final RestoreWish wish;
        private final TargetFolder target;
        private final BackupCopy copy;
        private final Path folder;
        private final BackupSteps steps;
        private final Sealer sealer = new Sealer(tools.key(), tools.random());
        private final Digester digester = tools.digester();

        Run(RestoreWish wish, TargetFolder target, BackupCopy copy, Path folder, BackupSteps steps) {
            this.wish = wish;
            this.target = target;
            this.copy = copy;
            this.folder = folder;
            this.steps = steps;
        }

        Restored go() throws IOException {
            SealHeader header = Shelf.header(target.archive(wish.id()));
            var copies = new DerbyCopies(
                    header.field("cipher").equals("none") ? Optional.empty() : Optional.of(tools.key()));
            var unpacking = new Unpacking(sealer);
            Manifest manifest = unpacking.into(target.archive(wish.id()), folder, steps);
            var comparison = new Comparison(manifest, steps);
            Path database = folder.resolve("database");
            Manifest found = counted(copies, database, reader -> {
                comparison.database(reader);
                files(manifest, manifest.files(), reader);
                return manifest;
            });
            boolean replays = wish.replay() && LogShipping.any(target, wish.id());
            int replayed = 0;
            if (replays) {
                found = replayed(unpacking, copies, manifest);
                replayed = LiveDatabase.logs(database).size();
            }
            settle(header);
            return new Restored(
                    folder,
                    copy.id(),
                    found.tables(),
                    found.audit(),
                    found.files().size(),
                    manifest.damaged(),
                    replayed);
        }

        /// Played again onto a fresh copy, for the one that was compared has written to its own log since.
        private Manifest replayed(Unpacking unpacking, DerbyCopies copies, Manifest before) throws IOException {
            Path database = folder.resolve("database");
            Folders.remove(database);
            unpacking.into(target.archive(wish.id()), folder, steps);
            LogShipping.lay(target, sealer, wish.id(), database, steps);
            List<PoolFile> files = LogShipping.files(target, sealer, wish.id());
            return counted(copies, database, reader -> {
                if (!reader.broken().isEmpty()) {
                    throw new FaultException("BACKUP-DIFFERS", "inconsistent tables after the log was played again");
                }
                files(before, files, reader);
                return new Manifest(
                        reader.tables(rows -> steps.at(BackupPhase.COMPARE, rows, rows + 1)),
                        reader.audit(),
                        files,
                        before.damaged());
            });
        }

        private Manifest counted(DerbyCopies copies, Path database, Counting counting) throws IOException {
            DataSource started = copies.start(database);
            try {
                return counting.of(new TableReader(started));
            } finally {
                copies.stop(database);
            }
        }

        /// Writes the files of the pool back, and holds the rows against what was written.
        private void files(Manifest manifest, List<PoolFile> files, TableReader reader) throws IOException {
            var pool = new Pool(target.pool(), sealer, digester);
            Map<String, Path> written = new HashMap<>();
            for (PoolFile file : files) {
                Path to = Entries.below(folder, file.place());
                if (!Files.exists(to)) {
                    pool.restore(file.sha256(), to);
                }
                written.put(file.place(), to);
            }
            var expected = new Manifest(manifest.tables(), manifest.audit(), files, manifest.damaged());
            new Comparison(expected, steps).files(reader.files(), file -> digest(written, file));
        }

        private Digests digest(Map<String, Path> written, PoolFile file) throws IOException {
            Path place = written.get(file.place());
            if (place == null) {
                throw new FaultException("BACKUP-MISSING", "a file was not written");
            }
            try (InputStream bytes = Files.newInputStream(place)) {
                return digester.digest(bytes);
            }
        }

        /// What is not in a backup comes along: the keyring from the label, the station's own keys from
        /// this machine.
        private void settle(SealHeader header) throws IOException {
            Optional<String> keyring = header.optional(KEYRING);
            if (keyring.isPresent()) {
                byte[] bytes = Base64.getDecoder().decode(keyring.get());
                Folders.write(folder.resolve(KEYRING), new ByteArrayInputStream(bytes));
            }
            Path keys = wish.dataFolder().resolve(KEYS);
            for (Path key : Folders.files(keys)) {
                if (key.toString().endsWith(NOTED)) {
                    continue;
                }
                try (InputStream bytes = Files.newInputStream(key)) {
                    Folders.write(folder.resolve(KEYS).resolve(keys.relativize(key)), bytes);
                }
            }
            byte[] mark = copy.id().getBytes(StandardCharsets.UTF_8);
            Folders.write(folder.resolve(MARK), new ByteArrayInputStream(mark));
            if (!Arrays.equals(Files.readAllBytes(folder.resolve(MARK)), mark)) {
                throw new IOException("the mark was not written");
            }
        }
    }

    @FunctionalInterface
    private interface Counting {
        Manifest of(TableReader reader) throws IOException;
    }
}
