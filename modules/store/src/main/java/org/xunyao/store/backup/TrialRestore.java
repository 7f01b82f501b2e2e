package org.xunyao.store.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.copy.FileRow;
import org.xunyao.store.backup.copy.TableReader;
import org.xunyao.store.backup.shelf.Manifest;
import org.xunyao.store.backup.shelf.Unpacking;

/// Restores an archive into a scratch folder and compares everything: row counts, the digest of every
/// table, both digests of every file that a row names, the head of the audit chain. The database comes
/// back onto the disk; files are unsealed and digested to their last byte without being written again.
public final class TrialRestore implements Proving {
    /// Makes one; it holds no state.
    public TrialRestore() {}

    @Override
    public void prove(Site site, Manifest expected, BackupSteps steps) throws IOException {
        Manifest read = new Unpacking(site.opened().sealer()).into(site.archive(), site.scratch(), steps);
        if (!Arrays.equals(read.bytes(), expected.bytes())) {
            throw new FaultException("BACKUP-DIFFERS", "another manifest than was written");
        }
        var comparison = new Comparison(read, steps);
        List<FileRow> rows = database(site, comparison);
        comparison.files(rows, file -> site.opened().pool().digest(file.sha256()));
    }

    private static List<FileRow> database(Site site, Comparison comparison) {
        Path folder = site.scratch().resolve("database");
        DataSource copy = site.copies().start(folder);
        try {
            var reader = new TableReader(copy);
            comparison.database(reader);
            return reader.files();
        } finally {
            site.copies().stop(folder);
        }
    }
}
