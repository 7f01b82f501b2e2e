package org.xunyao.store.backup;

import java.nio.file.Path;
import java.util.List;
import org.xunyao.store.backup.copy.AuditHead;
import org.xunyao.store.backup.copy.TableCount;

/// A copy that was brought back beside the data, compared and found equal; nothing of the data was touched.
///
/// @param folder where it lies
/// @param id the backup
/// @param tables as they are in it
/// @param audit ends of its audit chains
/// @param files how many were written and digested
/// @param damaged digests of files that were damaged before the backup was made
/// @param replayed log files that were played again
public record Restored(
        Path folder,
        String id,
        List<TableCount> tables,
        List<AuditHead> audit,
        int files,
        List<String> damaged,
        int replayed) {
    /// Copies the lists.
    public Restored {
        tables = List.copyOf(tables);
        audit = List.copyOf(audit);
        damaged = List.copyOf(damaged);
    }
}
