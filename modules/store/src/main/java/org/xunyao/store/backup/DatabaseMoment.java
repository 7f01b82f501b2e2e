package org.xunyao.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.rebuild.FolderTree;

/// One moment of the open database, read from a copy of it while work goes on: whoever read the database
/// itself for minutes would see rows without those that they point to.
///
/// @param source the live station
/// @param scratch a folder that is not there; it holds the copy, encrypted as the database is, and goes
///     afterwards
public record DatabaseMoment(BackupSource source, Path scratch) {
    /// Reads.
    ///
    /// @param <R> what is found out
    @FunctionalInterface
    public interface Reading<R> {
        /// Reads by a connection to the copy.
        R of(Connection moment) throws SQLException;
    }

    /// Copies, reads, and removes the copy; one that cannot be removed is told to the log only.
    ///
    /// @throws FaultException `BACKUP-COPY`, `BACKUP-DATABASE` if there is no copy to read, `BACKUP-DISK` if
    ///     the folder refused
    public <R> R read(Reading<R> reading) {
        Path folder = scratch.resolve(String.valueOf(source.database().getFileName()));
        try {
            Files.createDirectory(scratch);
            try {
                copy();
                return started(folder, reading);
            } finally {
                forget(scratch);
            }
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "no room for a copy of the database", refused);
        }
    }

    /// What was read is read, and what went wrong went wrong, also if the copy cannot be removed.
    private static void forget(Path scratch) {
        try {
            FolderTree.delete(scratch);
        } catch (IOException refused) {
            System.getLogger(DatabaseMoment.class.getName())
                    .log(System.Logger.Level.WARNING, "a copy of the database is still there", refused);
        }
    }

    /// Unlike a backup, this leaves the engine's keeping of log files as it is.
    private void copy() {
        try (Connection connection = source.live().getConnection();
                CallableStatement call = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
            call.setString(1, scratch.toString());
            call.execute();
        } catch (SQLException refused) {
            throw new FaultException("BACKUP-COPY", "SQL state " + refused.getSQLState(), refused);
        }
    }

    private <R> R started(Path folder, Reading<R> reading) {
        var moments = source.copies().start(folder);
        try (Connection moment = moments.getConnection()) {
            return reading.of(moment);
        } catch (SQLException refused) {
            throw new FaultException("BACKUP-DATABASE", "SQL state " + refused.getSQLState(), refused);
        } finally {
            source.copies().stop(folder);
        }
    }
}
