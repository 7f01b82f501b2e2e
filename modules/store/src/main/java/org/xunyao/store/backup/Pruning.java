package org.xunyao.store.backup;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.shelf.Manifest;
import org.xunyao.store.backup.shelf.Pool;
import org.xunyao.store.backup.shelf.Sealer;
import org.xunyao.store.backup.shelf.TargetFolder;

/// Takes the oldest backups away, and then the files of the pool that no kept one names.
record Pruning(TargetFolder target, Sealer sealer, Pool pool) {
    /// @param station only its backups are counted and removed
    /// @param kept how many stay, at least 1
    /// @param made just now: it stays, also where a clock that was set back gave it the oldest name
    void keep(String station, int kept, String made) throws IOException {
        List<BackupCopy> all = new Shelf(target).list();
        List<BackupCopy> own = all.stream()
                .filter(copy ->
                        copy.label().station().equals(station) && !copy.id().equals(made))
                .toList();
        for (BackupCopy old : own.subList(Math.min(kept - 1, own.size()), own.size())) {
            target.remove(old.id());
        }
        prunePool();
    }

    /// A receipt that cannot be read, or an archive without one, may name anything: then nothing goes.
    private void prunePool() throws IOException {
        Set<String> named = new HashSet<>();
        try {
            for (String id : target.archives()) {
                Manifest manifest = sealer.open(target.receipt(id), bytes -> Manifest.of(bytes.readAllBytes()));
                manifest.files().forEach(file -> named.add(file.sha256()));
                named.addAll(LogShipping.digests(target, sealer, id));
            }
        } catch (FaultException unreadable) {
            System.getLogger(Pruning.class.getName()).log(System.Logger.Level.INFO, "the pool stays whole", unreadable);
            return;
        }
        pool.keepOnly(named);
    }
}
