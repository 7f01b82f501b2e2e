package org.xunyao.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.archive.Entries;
import org.xunyao.store.backup.shelf.Manifest;
import org.xunyao.store.backup.shelf.Manifest.PoolFile;
import org.xunyao.store.backup.shelf.Pool;
import org.xunyao.store.backup.shelf.Sealer;
import org.xunyao.store.backup.shelf.TargetFolder;
import org.xunyao.store.backup.shelf.Unpacking;

/// Reads a backup through: archive, receipt, every file of the pool that it names, every log file that
/// follows it.
record Inspection(TargetFolder target, Sealer sealer, Digester digester) {
    void of(String id, BackupSteps steps) throws IOException {
        Manifest manifest = archive(target.archive(id), steps);
        Manifest receipt = sealer.open(target.receipt(id), bytes -> Manifest.of(bytes.readAllBytes()));
        if (!receipt.equals(manifest)) {
            throw new FaultException("BACKUP-ALTERED", "the receipt is that of another archive");
        }
        Map<String, PoolFile> files = new HashMap<>();
        manifest.files().forEach(file -> files.put(file.sha256(), file));
        if (LogShipping.any(target, id)) {
            LogShipping.files(target, sealer, id).forEach(file -> files.put(file.sha256(), file));
            logs(id, steps);
        }
        pool(files, steps);
    }

    private Manifest archive(Path archive, BackupSteps steps) throws IOException {
        long total = Files.size(archive);
        var done = new AtomicLong();
        var manifest = new AtomicReference<Manifest>();
        sealer.open(archive, entries -> {
            Entries.each(entries, (name, size, bytes) -> {
                if (name.equals(Unpacking.MANIFEST)) {
                    manifest.set(Manifest.of(bytes.readAllBytes()));
                } else {
                    bytes.transferTo(OutputStream.nullOutputStream());
                }
                steps.at(BackupPhase.UNPACK, done.addAndGet(size), total);
            });
            return true;
        });
        Manifest found = manifest.get();
        if (found == null) {
            throw new FaultException("BACKUP-ALTERED", "no manifest");
        }
        return found;
    }

    private void logs(String id, BackupSteps steps) throws IOException {
        LogShipping.Logs logs = LogShipping.logs(target, id);
        for (long number = logs.first(); number <= logs.last(); number++) {
            steps.at(BackupPhase.REPLAY, number - logs.first(), logs.last() - logs.first() + 1);
            LogShipping.read(target, sealer, id, number, bytes -> {
                bytes.transferTo(OutputStream.nullOutputStream());
                return true;
            });
        }
    }

    private void pool(Map<String, PoolFile> files, BackupSteps steps) throws IOException {
        var pool = new Pool(target.pool(), sealer, digester);
        long done = 0;
        for (PoolFile file : files.values()) {
            steps.at(BackupPhase.DIGEST, done++, files.size());
            Digests found = pool.digest(file.sha256());
            if (!found.sha256().equals(file.sha256()) || found.size() != file.size()) {
                throw new FaultException("BACKUP-ALTERED", "a file holds other bytes than its name says");
            }
        }
    }
}
