package org.xunyao.store.backup.copy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.keys.DataKey;

/// Starts and stops copies of a Derby database that lie anywhere. Starting one repairs it from its own
/// log, which is how log files that were added to it are played again.
public final class DerbyCopies {
    /// The cipher of encrypted databases; Derby wants it named at every start.
    public static final String CIPHER = "AES/CBC/NoPadding";

    private static final String STOPPED = "08006";

    private final Optional<DataKey> key;

    /// @param key of encrypted databases
    public DerbyCopies(Optional<DataKey> key) {
        this.key = key;
    }

    /// How the databases are encrypted, as the label of a backup says it.
    public String cipher() {
        return key.isPresent() ? CIPHER : "none";
    }

    /// Starts a copy.
    ///
    /// @throws FaultException `BACKUP-DATABASE` if it does not start
    public DataSource start(Path folder) {
        // In properties: Derby repeats attributes of the URL in some of its messages.
        var attributes = new Properties();
        key.ifPresent(secret -> {
            attributes.setProperty("dataEncryption", "true");
            attributes.setProperty("encryptionAlgorithm", CIPHER);
            attributes.setProperty("encryptionKey", secret.hex());
        });
        try (Connection connection =
                new EmbeddedDriver().connect("jdbc:derby:" + folder.toAbsolutePath(), attributes)) {
            connection.setAutoCommit(false);
            connection.rollback();
            return source(folder);
        } catch (SQLException refused) {
            throw new FaultException("BACKUP-DATABASE", "SQL states " + states(refused), refused);
        }
    }

    /// Stops a copy; Derby forgets it, and its folder can be removed.
    public void stop(Path folder) {
        EmbeddedDataSource source = source(folder);
        source.setShutdownDatabase("shutdown");
        try (Connection never = source.getConnection()) {
            log("still runs: " + never, new SQLException(STOPPED));
        } catch (SQLException answer) {
            if (!STOPPED.equals(answer.getSQLState())) {
                log("does not stop cleanly", answer);
            }
        }
    }

    private static EmbeddedDataSource source(Path folder) {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toAbsolutePath().toString());
        return source;
    }

    private static String states(SQLException first) {
        var states = new StringBuilder();
        for (SQLException one = first; one != null; one = one.getNextException()) {
            states.append(one.getSQLState()).append(' ');
        }
        return states.toString().strip();
    }

    private static void log(String what, SQLException why) {
        System.getLogger(DerbyCopies.class.getName())
                .log(System.Logger.Level.WARNING, "copy of the database " + what + ", SQL state " + why.getSQLState());
    }
}
