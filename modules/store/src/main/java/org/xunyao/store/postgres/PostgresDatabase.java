package org.xunyao.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.xunyao.store.engine.Database;
import org.xunyao.store.engine.RefusalException;
import org.xunyao.store.engine.Schema;
import org.xunyao.store.session.SqlFaults;

/// One database of a PostgreSQL server (15 or later), made empty by its administrator:
/// `createdb -T template0 -E UTF8 -l C.UTF-8 xunyao`. Letters must be sorted by their code, as Derby does:
/// lists page by comparing text.
public final class PostgresDatabase implements Database {
    private static final Set<String> DENIED = Set.of("28000", "28P01", "3D000", "42501");
    private static final int OLDEST = 150_000;
    private static final int CONNECT_SECONDS = 10;

    /// Longer than any statement of ours may take; a server that fell silent ends the call then.
    private static final int SILENCE_SECONDS = 120;

    private final KeptConnections connections;

    /// @param url where it is
    /// @param lockWait how long a statement waits for another transaction
    public PostgresDatabase(StoreUrl url, Duration lockWait) {
        this.connections = new KeptConnections(server(url, lockWait));
    }

    private static PGConnectionPoolDataSource server(StoreUrl url, Duration lockWait) {
        var server = new PGConnectionPoolDataSource();
        server.setServerNames(new String[] {url.host()});
        server.setPortNumbers(new int[] {url.port()});
        server.setDatabaseName(url.database());
        server.setUser(url.user());
        url.secret().ifPresent(secret -> server.setPassword(secret.reveal()));
        server.setSslMode(url.tls() == StoreUrl.Tls.NONE ? "disable" : "verify-full");
        server.setApplicationName("xunyao");
        server.setConnectTimeout(CONNECT_SECONDS);
        server.setLoginTimeout(CONNECT_SECONDS);
        server.setSocketTimeout(SILENCE_SECONDS);
        server.setTcpKeepAlive(true);
        server.setDefaultAutoCommit(true);
        server.setOptions("-c TimeZone=UTC -c synchronous_commit=on -c lock_timeout=" + lockWait.toMillis()
                + " -c idle_in_transaction_session_timeout=60000 -c client_encoding=UTF8"
                + " -c default_transaction_isolation=read\\ committed");
        return server;
    }

    @Override
    public DataSource connections() {
        return connections;
    }

    /// Whether there is a table of any sort: an empty database is made ready, one with foreign tables is not
    /// touched.
    @Override
    public boolean exists() throws RefusalException {
        return !ask("select count(*) from information_schema.tables where table_schema = current_schema()")
                .equals("0");
    }

    @Override
    public void create() throws RefusalException {
        requirePromises();
        new Schema(this).create();
    }

    @Override
    public void boot() throws RefusalException {
        requirePromises();
    }

    /// The server keeps what it acknowledged, and compares text as Derby does.
    private void requirePromises() throws RefusalException {
        if (Integer.parseInt(ask("show server_version_num")) < OLDEST) {
            throw new RefusalException("STORE-SERVER", "PostgreSQL 15 or later is needed");
        }
        for (String promise : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if (!ask("show " + promise).equals("on")) {
                throw new RefusalException("STORE-DURABILITY", "the server's setting " + promise + " is not on");
            }
        }
        String letters = ask("select pg_encoding_to_char(encoding) || ' ' || datcollate from pg_database"
                + " where datname = current_database()");
        if (!Set.of("UTF8 C", "UTF8 POSIX", "UTF8 C.UTF-8", "UTF8 C.utf8").contains(letters)) {
            throw new RefusalException("STORE-SERVER", "createdb -T template0 -E UTF8 -l C.UTF-8, not " + letters);
        }
        if (!ask("show transaction_read_only").equals("off")) {
            throw new RefusalException("STORE-SERVER", "the server takes no writes");
        }
    }

    private String ask(String question) throws RefusalException {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException refused) {
            if (SqlFaults.carries(refused, DENIED)) {
                throw new RefusalException("STORE-DENIED", "the server does not let this station in", refused);
            }
            throw new RefusalException("STORE-GONE", "the server does not answer", refused);
        }
    }

    @Override
    public void stop() {
        connections.close();
    }

    /// Reads every row of every table of ours; the server checks its pages while reading, if it was made
    /// with checksums.
    @Override
    public List<String> brokenTables() throws SQLException {
        var broken = new ArrayList<String>();
        try (Connection connection = connections.getConnection();
                PreparedStatement tables = connection.prepareStatement("select quote_ident(table_name)"
                        + " from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE' order by 1");
                ResultSet rows = tables.executeQuery()) {
            while (rows.next()) {
                if (!readable(connection, rows.getString(1))) {
                    broken.add(rows.getString(1));
                }
            }
        }
        return broken;
    }

    private static boolean readable(Connection connection, String table) throws SQLException {
        try (PreparedStatement all = connection.prepareStatement(
                        "select count(*), sum(hashtext(one::text)::bigint) from " + table + " one");
                ResultSet answer = all.executeQuery()) {
            return answer.next();
        } catch (SQLException damaged) {
            if (SqlFaults.lost(damaged)) {
                throw damaged;
            }
            System.getLogger(PostgresDatabase.class.getName())
                    .log(System.Logger.Level.WARNING, "table " + table + " cannot be read", damaged);
            return false;
        }
    }

    @Override
    public String dialect() {
        return TextPostgresDialect.class.getName();
    }

    @Override
    public String migrations() {
        return "db/postgresql";
    }
}
