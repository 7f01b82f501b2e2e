package org.xunyao.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.archive.SealHeader;
import org.xunyao.store.backup.shelf.Folders;
import org.xunyao.store.backup.shelf.Labels;
import org.xunyao.store.backup.shelf.Manifest;
import org.xunyao.store.backup.shelf.Manifest.PoolFile;
import org.xunyao.store.backup.shelf.Pool;
import org.xunyao.store.backup.shelf.Sealer;
import org.xunyao.store.backup.shelf.TargetFolder;
import org.xunyao.store.files.DurableFilesOnDisk;

/// Carries the log files of the database over that came after a backup. A full log file goes once; the
/// one that is being written to goes as far as it is, every time: Derby takes what it finds up to the
/// first record that is not whole, which is what it does after a crash too. Files come after the log, so
/// no row is there without its file. The first time all goes into a folder of its own, which gets its name
/// when it is whole: log files without their list are a damage, never a shipping that was cut off.
record LogShipping(TargetFolder target, Sealer sealer, Pool pool) {
    private static final String LIST = "files";
    private static final String OPEN = ".open";

    /// @param id the backup that is followed
    /// @param at everything saved before goes along
    void ship(String id, Instant at, LiveDatabase live, Path dataFolder, BackupSteps steps) throws IOException {
        long first = Labels.number(Shelf.header(target.receipt(id)), "first-log");
        SortedMap<Long, Path> logs = live.logs().tailMap(first);
        if (logs.isEmpty() || logs.firstKey() != first) {
            throw new FaultException("BACKUP-GAP", "log files after the backup are gone");
        }
        long last = logs.lastKey();
        boolean again = Files.exists(target.logs(id).resolve(LIST));
        Path folder = again ? target.logs(id) : begun(id);
        long done = 0;
        for (Map.Entry<Long, Path> log : logs.entrySet()) {
            steps.at(BackupPhase.REPLAY, done++, logs.size());
            carry(folder, log.getKey(), log.getValue(), log.getKey() == last);
        }
        List<PoolFile> files = new Inventory(dataFolder).carry(pool, new ArrayList<>(), steps);
        byte[] text = new Manifest(List.of(), List.of(), files, List.of()).bytes();
        sealer.sealWhole(
                folder.resolve(LIST),
                new SealHeader(Map.of("kind", "files", "of", id, "at", at.toString(), "last-log", Long.toString(last))),
                out -> out.write(text));
        if (!again) {
            // What lies there without its list is of no use any more.
            Folders.remove(target.logs(id));
            DurableFilesOnDisk.rename(folder, target.logs(id));
        }
    }

    private Path begun(String id) throws IOException {
        Path folder = target.shipping(id);
        Folders.remove(folder);
        return Files.createDirectories(folder);
    }

    private void carry(Path folder, long number, Path log, boolean open) throws IOException {
        Path full = folder.resolve(number + ".log");
        Path partly = folder.resolve(number + OPEN);
        if (Files.exists(full)) {
            return;
        }
        Path to = open ? partly : full;
        var header = new SealHeader(Map.of("kind", "log", "number", Long.toString(number)));
        sealer.sealWhole(to, header, out -> {
            try (InputStream bytes = Files.newInputStream(log)) {
                bytes.transferTo(out);
            }
        });
        if (!open) {
            Files.deleteIfExists(partly);
        }
    }

    /// What the pool must keep for what came after a backup.
    static Set<String> digests(TargetFolder target, Sealer sealer, String id) throws IOException {
        Set<String> named = new HashSet<>();
        if (Files.exists(target.logs(id).resolve(LIST))) {
            files(target, sealer, id).forEach(file -> named.add(file.sha256()));
        }
        return named;
    }

    /// All files of the data folder when the last log was carried over.
    static List<PoolFile> files(TargetFolder target, Sealer sealer, String id) throws IOException {
        return sealer.open(target.logs(id).resolve(LIST), bytes -> Manifest.of(bytes.readAllBytes()))
                .files();
    }

    /// Whether anything came after a backup.
    ///
    /// @throws FaultException `BACKUP-GAP` if something did, and what it was is not known any more
    static boolean any(TargetFolder target, String id) {
        boolean listed = Files.exists(target.logs(id).resolve(LIST));
        if (!listed && Files.exists(target.logs(id))) {
            throw new FaultException("BACKUP-GAP", "the list of what came after the backup is missing");
        }
        return listed;
    }

    /// Lays the log files over those of an unpacked database that was never started, without a hole.
    ///
    /// @throws FaultException `BACKUP-GAP` if one is missing
    static void lay(TargetFolder target, Sealer sealer, String id, Path database, BackupSteps steps)
            throws IOException {
        Logs logs = logs(target, id);
        for (long number = logs.first(); number <= logs.last(); number++) {
            steps.at(BackupPhase.REPLAY, number - logs.first(), logs.last() - logs.first() + 1);
            Path to = database.resolve("log").resolve("log" + number + ".dat");
            read(target, sealer, id, number, bytes -> {
                Folders.write(to, bytes);
                return true;
            });
        }
    }

    /// Reads one log file to its end.
    ///
    /// @throws FaultException `BACKUP-GAP` if it is missing
    static void read(TargetFolder target, Sealer sealer, String id, long number, Sealer.Reading<Boolean> reading)
            throws IOException {
        Path folder = target.logs(id);
        Path full = folder.resolve(number + ".log");
        Path from = Files.exists(full) ? full : folder.resolve(number + OPEN);
        if (!Files.exists(from)) {
            throw new FaultException("BACKUP-GAP", "log file " + number + " is missing");
        }
        sealer.open(from, bytes -> {
            if (Labels.number(bytes.header(), "number") != number) {
                throw new FaultException("BACKUP-ALTERED", "a log file under another number");
            }
            return reading.of(bytes);
        });
    }

    /// Which log files came after a backup.
    static Logs logs(TargetFolder target, String id) throws IOException {
        long first = Labels.number(Shelf.header(target.receipt(id)), "first-log");
        return new Logs(first, Labels.number(Shelf.header(target.logs(id).resolve(LIST)), "last-log"));
    }

    /// @param first number, and last, without a hole between
    record Logs(long first, long last) {}
}
