package org.xunyao.store.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.xunyao.kernel.FaultException;

/// The open database as its engine lets it be copied while work goes on.
///
/// @param folder of the database
record LiveDatabase(DataSource connections, Path folder) {
    private static final Pattern LOG = Pattern.compile("log(\\d{1,18})\\.dat");

    /// Copies the database below a folder and lets the engine keep its log files from then on, so that
    /// they can be carried over. Those of before are kept too, until {@link #trimBefore}.
    ///
    /// @return the folder of the copy
    Path copyInto(Path folder) {
        try (Connection connection = connections.getConnection();
                CallableStatement call = connection.prepareCall(
                        "call syscs_util.syscs_backup_database_and_enable_log_archive_mode(?, ?)")) {
            call.setString(1, folder.toString());
            call.setShort(2, (short) 0);
            call.execute();
            return folder.resolve(this.folder.getFileName());
        } catch (SQLException refused) {
            throw new FaultException("BACKUP-COPY", "SQL state " + refused.getSQLState(), refused);
        }
    }

    /// The newest migration of its tables.
    int schema() {
        try (Connection connection = connections.getConnection();
                PreparedStatement newest = connection.prepareStatement(
                        "select \"version\" from \"flyway_schema_history\" where \"success\" = true");
                ResultSet rows = newest.executeQuery()) {
            int schema = 0;
            while (rows.next()) {
                schema = Math.max(schema, Integer.parseInt(rows.getString(1)));
            }
            return schema;
        } catch (SQLException | NumberFormatException refused) {
            throw new FaultException("BACKUP-COPY", "the version of the tables cannot be read", refused);
        }
    }

    /// Log files by number; the last one is being written to.
    SortedMap<Long, Path> logs() throws IOException {
        return logs(folder);
    }

    /// Log files of any database by number.
    static SortedMap<Long, Path> logs(Path database) throws IOException {
        var found = new TreeMap<Long, Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(database.resolve("log"), "log*.dat")) {
            for (Path one : all) {
                Matcher name = LOG.matcher(String.valueOf(one.getFileName()));
                if (name.matches()) {
                    found.put(Long.parseLong(name.group(1)), one);
                }
            }
        }
        return found;
    }

    /// Removes log files that only older backups need, as the engine itself would when asked to drop
    /// archived ones.
    ///
    /// @param first the oldest log file that the newest whole backup holds
    void trimBefore(long first) throws IOException {
        for (Path old : logs().headMap(first).values()) {
            Files.deleteIfExists(old);
        }
    }
}
