package org.xunyao.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.xunyao.store.engine.RefusalException;
import org.xunyao.store.keys.DataKey;
import org.xunyao.store.session.SqlFaults;

/// Starts and stops one folder of embedded Derby. A key goes to the engine in properties, which it
/// repeats in no message; its algorithm has to be named at every start, for the folder does not tell it.
///
/// @param folder of the database
/// @param key that encrypts it; without one it is a plain database
record DerbyFolder(Path folder, Optional<DataKey> key) {
    private static final Set<String> ANOTHER_JVM = Set.of("XSDB6");
    private static final Set<String> NEWER_FORMAT = Set.of("XSLAN", "XSLAM");
    private static final Set<String> KEY_MISSING = Set.of("XBM06");
    private static final Set<String> KEY_WRONG = Set.of("XBCXK", "XBCXA");
    private static final String ALGORITHM = "AES/CBC/NoPadding";
    private static final String STOPPED = "08006";

    /// It did not run.
    private static final String NOT_STARTED = "XJ004";

    /// Connections to the started database; they need no key as long as it runs.
    EmbeddedDataSource source() {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        return source;
    }

    /// Whether its pages are encrypted.
    boolean encrypted() throws RefusalException {
        var settings = new Properties();
        try (InputStream file = Files.newInputStream(folder.resolve("service.properties"))) {
            settings.load(file);
        } catch (IOException | IllegalArgumentException refused) {
            throw new RefusalException("STORE-BROKEN", "the database's own settings cannot be read", refused);
        }
        return Boolean.parseBoolean(settings.getProperty("dataEncryption"));
    }

    /// Makes an empty database and leaves it started.
    void create() throws RefusalException {
        Properties attributes = withKey();
        attributes.setProperty("create", "true");
        start("", attributes);
    }

    /// Starts it; after a crash the engine repairs it from its log. A start that fails leaves it stopped and
    /// able to start again.
    ///
    /// @throws RefusalException also `KEY-WRONG`, `KEY-MISSING`; `STORE-PLAIN` if there is a key but the
    ///     database is not encrypted, for with a key the engine would encrypt it where it lies
    void start() throws RefusalException {
        if (key.isPresent() && !encrypted()) {
            throw new RefusalException("STORE-PLAIN", "the database is not encrypted");
        }
        LogControl before = control();
        try {
            start("", withKey());
        } catch (RefusalException refused) {
            if (!refused.code().equals("STORE-IN-USE")) {
                stop();
                putBack(before, refused);
            }
            throw refused;
        }
    }

    private LogControl control() throws RefusalException {
        try {
            return LogControl.of(folder);
        } catch (IOException refused) {
            throw new RefusalException("STORE-BROKEN", "the database's log cannot be read", refused);
        }
    }

    private static void putBack(LogControl before, RefusalException why) {
        try {
            before.putBack();
        } catch (IOException refused) {
            why.addSuppressed(refused);
        }
    }

    /// Encrypts a plain database where it lies, and leaves it started.
    void encrypt() throws RefusalException {
        start("", withKey());
    }

    /// Encrypts it anew with another key, where it lies, and leaves it started. The keys go in the URL: in
    /// properties Derby 10.17 says that the key does not match although it has changed it.
    void change(DataKey other) throws RefusalException {
        leaveLogArchive();
        String attributes = ";dataEncryption=true;encryptionAlgorithm=" + ALGORITHM + ";encryptionKey="
                + key.orElseThrow().hex() + ";newEncryptionKey=" + other.hex();
        start(attributes, new Properties());
    }

    /// A backup lets the engine keep its log; while it does, it takes no other key (SQL state XBCXS). The
    /// next backup lets it keep the log again.
    private void leaveLogArchive() throws RefusalException {
        start();
        try (Connection connection = source().getConnection();
                CallableStatement call = connection.prepareCall("call syscs_util.syscs_disable_log_archive_mode(1)")) {
            call.execute();
        } catch (SQLException refused) {
            throw refusal(refused, false);
        } finally {
            stop();
        }
    }

    private Properties withKey() {
        var attributes = new Properties();
        key.ifPresent(secret -> {
            attributes.setProperty("dataEncryption", "true");
            attributes.setProperty("encryptionAlgorithm", ALGORITHM);
            attributes.setProperty("encryptionKey", secret.hex());
        });
        return attributes;
    }

    private void start(String attributes, Properties properties) throws RefusalException {
        try (Connection connection = new EmbeddedDriver().connect("jdbc:derby:" + folder + attributes, properties)) {
            connection.setAutoCommit(false);
            connection.rollback();
        } catch (SQLException refused) {
            throw refusal(refused, attributes.isEmpty());
        }
    }

    /// @param tellable whether nothing secret can be in the engine's words
    private static RefusalException refusal(SQLException refused, boolean tellable) {
        if (!tellable) {
            return new RefusalException("STORE-BROKEN", "the engine says SQL state " + refused.getSQLState());
        }
        if (SqlFaults.carries(refused, ANOTHER_JVM)) {
            return new RefusalException("STORE-IN-USE", "another process has the database", refused);
        }
        if (SqlFaults.carries(refused, NEWER_FORMAT)) {
            return new RefusalException("STORE-NEWER", "a newer engine wrote the database", refused);
        }
        if (SqlFaults.carries(refused, KEY_MISSING)) {
            return new RefusalException("KEY-MISSING", "the database is encrypted", refused);
        }
        if (SqlFaults.carries(refused, KEY_WRONG)) {
            return new RefusalException("KEY-WRONG", "the database has another key", refused);
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
            if (!STOPPED.equals(answer.getSQLState()) && !NOT_STARTED.equals(answer.getSQLState())) {
                log("does not stop cleanly", answer);
            }
        }
    }

    static void log(String what, SQLException why) {
        System.getLogger(DerbyFolder.class.getName()).log(System.Logger.Level.WARNING, "database " + what, why);
    }
}
