package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.xunyao.testkit.postgres.PostgresServer;

/// A shared database is brought to newer tables while a station of the older program writes to it.
class MigrationBesideWritersTest {
    private static final int LOOKS = 1_000;

    @TempDir
    Path folder;

    private String database = "";

    @BeforeEach
    void make() {
        Engine.bare(folder);
        database = Engine.database(folder);
    }

    @Test
    void aPackageThatIsSentWhileTheNumberOfPackagesIsMadeIsCounted()
            throws SQLException, InterruptedException, ExecutionException {
        migrate("12");
        try (ExecutorService newer = Executors.newSingleThreadExecutor();
                Connection older = Engine.server().connect(database)) {
            older.setAutoCommit(false);
            send(older);
            Future<?> migrating = newer.submit(() -> migrate("14"));
            awaitWaiting(migrating);
            older.commit();
            migrating.get();
        }
        assertThat(number("select counted from tally where kind = 'package_sent'"))
                .isEqualTo(number("select count(*) from package_sent"))
                .isEqualTo(1);
    }

    private void migrate(String target) {
        var source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + Engine.server().port() + "/" + database);
        source.setUser(PostgresServer.USER);
        Flyway.configure(MigrationBesideWritersTest.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/postgresql")
                .group(true)
                .target(target)
                .load()
                .migrate();
    }

    private static void send(Connection older) throws SQLException {
        try (Statement statement = older.createStatement()) {
            statement.execute("insert into package_sent (recipient, stream, sequence_no, created_at,"
                    + " manifest_sha256, manifest, file_path, sha256, sm3, byte_size)"
                    + " values ('r', 's', 1, current_timestamp, 'm', 'm', 'f', 'a', 'b', 1)");
        }
    }

    private void awaitWaiting(Future<?> migrating) throws SQLException, InterruptedException {
        for (int look = 0; look < LOOKS && !migrating.isDone(); look++) {
            if (number("select count(*) from pg_locks where not granted and relation = 'package_sent'::regclass") > 0) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the migration does not wait for the writer");
    }

    private long number(String question) throws SQLException {
        try (Connection connection = Engine.server().connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
