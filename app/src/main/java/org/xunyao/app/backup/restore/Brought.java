package org.xunyao.app.backup.restore;

import java.util.List;
import java.util.Optional;

/// A copy that lies beside the data, compared and found equal to its backup (已核对的副本).
///
/// @param copy which backup
/// @param rows in all its tables
/// @param files that came back and were digested
/// @param damaged files that were damaged in the data before the backup was made
/// @param replayed log files that were played again
/// @param live how it differs from the data of now; nothing where that does not open
public record Brought(String copy, long rows, int files, int damaged, int replayed, Optional<Live> live) {
    /// The data of now beside the copy.
    ///
    /// @param audit links of the chain now
    /// @param auditThere links of the chain in the copy
    /// @param tables those that differ
    public record Live(long audit, long auditThere, List<Difference> tables) {
        /// Copies the list.
        public Live {
            tables = List.copyOf(tables);
        }
    }

    /// A table that differs.
    ///
    /// @param table its name
    /// @param now rows in the data
    /// @param there rows in the copy; as many as now means that some were changed
    public record Difference(String table, long now, long there) {}
}
