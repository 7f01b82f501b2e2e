package org.xunyao.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.xunyao.store.session.SqlFaults;

/// One database folder of embedded Derby. Connections are not pooled: a new one costs less than a
/// millisecond and carries nothing over from the last transaction.
record DerbyDatabase(Path folder) {
    private static final Set<String> ANOTHER_JVM = Set.of("XSDB6");
    private static final Set<String> NEWER_FORMAT = Set.of("XSLAN", "XSLAM");
    private static final String STOPPED = "08006";

    DataSource connections() {
        return source();
    }

    private EmbeddedDataSource source() {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        return source;
    }

    /// Makes an empty database.
    void create() throws RefusalException {
        EmbeddedDataSource source = source();
        source.setCreateDatabase("create");
        touch(source);
    }

    /// Starts the database; after a crash this repairs it from its log.
    void boot() throws RefusalException {
        touch(source());
    }

    private static void touch(DataSource source) throws RefusalException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.rollback();
        } catch (SQLException refused) {
            throw refusal(refused);
        }
    }

    private static RefusalException refusal(SQLException refused) {
        if (SqlFaults.carries(refused, ANOTHER_JVM)) {
            return new RefusalException("STORE-IN-USE", "another process has the database", refused);
        }
        if (SqlFaults.carries(refused, NEWER_FORMAT)) {
            return new RefusalException("STORE-NEWER", "a newer engine wrote the database", refused);
        }
        return new RefusalException("STORE-BROKEN", "the database does not start", refused);
    }

    /// Stops this database alone: stopping the whole engine would take the driver away from the process.
    void stop() {
        EmbeddedDataSource source = source();
        source.setShutdownDatabase("shutdown");
        try (Connection never = source.getConnection()) {
            log("still runs: " + never, new SQLException(STOPPED));
        } catch (SQLException answer) {
            if (!STOPPED.equals(answer.getSQLState())) {
                log("does not stop cleanly", answer);
            }
        }
    }

    private static void log(String what, SQLException why) {
        System.getLogger(DerbyDatabase.class.getName()).log(System.Logger.Level.WARNING, "database " + what, why);
    }

    /// Reads every page of every table and index of ours.
    ///
    /// @return names of those that are inconsistent
    List<String> brokenTables() throws SQLException {
        var broken = new ArrayList<String>();
        try (Connection connection = connections().getConnection();
                PreparedStatement tables =
                        connection.prepareStatement("select s.schemaname, t.tablename from sys.systables t"
                                + " join sys.sysschemas s on s.schemaid = t.schemaid where t.tabletype = 'T'");
                ResultSet rows = tables.executeQuery()) {
            while (rows.next()) {
                String table = rows.getString(2);
                if (!whole(connection, rows.getString(1), table)) {
                    broken.add(table);
                }
            }
        }
        return broken;
    }

    private static boolean whole(Connection connection, String schema, String table) throws SQLException {
        try (PreparedStatement check = connection.prepareStatement("values syscs_util.syscs_check_table(?, ?)")) {
            check.setString(1, schema);
            check.setString(2, table);
            try (ResultSet answer = check.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        } catch (SQLException inconsistent) {
            log("table " + table + " is inconsistent", inconsistent);
            return false;
        }
    }
}
