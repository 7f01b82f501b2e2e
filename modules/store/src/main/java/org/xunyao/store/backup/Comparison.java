package org.xunyao.store.backup;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.copy.FileRow;
import org.xunyao.store.backup.copy.TableReader;
import org.xunyao.store.backup.shelf.Manifest;
import org.xunyao.store.backup.shelf.Manifest.PoolFile;

/// Holds a restored copy against what the backup says of itself.
///
/// @param expected the manifest
record Comparison(Manifest expected, BackupSteps steps) {
    /// Compares row counts, digests of all tables and the heads of the audit chains.
    ///
    /// @throws FaultException `BACKUP-DIFFERS`
    void database(TableReader copy) {
        long rows = expected.rows();
        steps.at(BackupPhase.COMPARE, 0, rows);
        List<String> broken = copy.broken();
        if (!broken.isEmpty()) {
            throw new FaultException("BACKUP-DIFFERS", "inconsistent tables " + broken);
        }
        if (!copy.tables(done -> steps.at(BackupPhase.COMPARE, done, rows)).equals(expected.tables())) {
            throw new FaultException("BACKUP-DIFFERS", "a table has other rows");
        }
        if (!copy.audit().equals(expected.audit())) {
            throw new FaultException("BACKUP-DIFFERS", "the audit chain ends elsewhere");
        }
    }

    /// Every row that names a file finds it with both digests and the size; every file of the manifest is read.
    ///
    /// @param reading gives the digests of a file that the manifest names
    /// @throws FaultException `BACKUP-DIFFERS`, `BACKUP-MISSING`, `BACKUP-ALTERED`
    void files(List<FileRow> rows, Reading reading) throws IOException {
        Map<String, Digests> found = new HashMap<>();
        long done = 0;
        for (PoolFile file : expected.files()) {
            steps.at(BackupPhase.DIGEST, done++, expected.files().size());
            Digests digests = reading.of(file);
            if (!digests.sha256().equals(file.sha256()) || digests.size() != file.size()) {
                throw new FaultException("BACKUP-ALTERED", "a file holds other bytes than its name says");
            }
            found.put(digests.sha256(), digests);
        }
        Set<String> damaged = new HashSet<>(expected.damaged());
        for (FileRow row : rows) {
            Digests wanted = row.digests();
            if (!wanted.equals(found.get(wanted.sha256())) && !damaged.contains(wanted.sha256())) {
                throw new FaultException("BACKUP-DIFFERS", "a row names a file that the backup does not have");
            }
        }
        steps.at(BackupPhase.DIGEST, done, done);
    }

    /// Port: reads a file to its end.
    @FunctionalInterface
    interface Reading {
        Digests of(PoolFile file) throws IOException;
    }
}
