package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Saved;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.postgres.SharedStore;
import org.xunyao.store.postgres.StoreUrl;
import org.xunyao.store.session.Sessions;
import org.xunyao.testkit.postgres.PostgresServer;

/// A database on a server: made by whoever comes first, refused in words, lost and found again.
class PostgresOpeningTest {
    @TempDir
    Path folder;

    @Test
    void anEmptyDatabaseIsMadeReadyAndASecondStationSharesIt() {
        StoreLocation first = Engine.bare(folder.resolve("one"));
        StoreLocation second = shared(folder.resolve("two"), Engine.database(folder.resolve("one")));
        try (Station one = Station.openItself(first);
                Station two = Station.openItself(second)) {
            assertThat(one.store().brokenTables()).isEmpty();
            one.store().transactions().write(tx -> {
                one.store().caseNumbers();
                Sessions.of(tx)
                        .createNativeMutationQuery("update document_range set highest = 7 where series = '*'")
                        .executeUpdate();
                return true;
            });
            Object seen = two.store()
                    .transactions()
                    .read(tx -> Sessions.of(tx)
                            .createNativeQuery("select highest from document_range where series = '*'", Long.class)
                            .getSingleResult());
            assertThat(seen).isEqualTo(7L);
        }
        assertThat(code(first)).isEqualTo("opened");
    }

    @Test
    void oneFolderTakesOneStation() {
        StoreLocation location = Engine.POSTGRESQL.location(folder);
        try (Station first = Station.openItself(location)) {
            assertThat(code(location)).isEqualTo("STORE-IN-USE");
            assertThat(note(first)).isNotNull();
        }
    }

    @Test
    void aDatabaseOfSomebodyElseIsNotTouched() throws SQLException {
        StoreLocation location = Engine.bare(folder);
        Engine.server().execute(Engine.database(folder), "create table theirs (id int)");
        assertThat(code(location)).isEqualTo("STORE-BROKEN");
    }

    @Test
    void aDatabaseThatSortsByLanguageOrKeepsNoPromisesIsRefused() throws SQLException {
        PostgresServer server = serverOf(Engine.bare(folder));
        server.execute("postgres", "create database latin template template0 encoding 'SQL_ASCII' locale 'C'");
        assertThat(code(shared(folder.resolve("latin"), "latin"))).isEqualTo("STORE-SERVER");
        server.execute("postgres", "alter database latin set default_transaction_read_only = on");
        server.execute(
                "postgres", "alter database " + Engine.database(folder) + " set default_transaction_read_only = on");
        assertThat(code(shared(folder.resolve("readonly"), Engine.database(folder))))
                .isEqualTo("STORE-SERVER");
    }

    @Test
    void aServerThatIsNotThereOrHasNoSuchDatabaseIsSaidSo() {
        Engine.bare(folder);
        assertThat(code(shared(folder.resolve("none"), "no_such_database"))).isEqualTo("STORE-DENIED");
        StoreUrl nobody = StoreUrl.parse("postgresql://x@127.0.0.1:1/nothing");
        assertThat(code(StoreLocation.of(folder.resolve("nobody")).sharing(new SharedStore(nobody, folder))))
                .isEqualTo("STORE-GONE");
    }

    @Test
    void tablesOfANewerProgramAreLeftAlone() throws SQLException {
        StoreLocation location = Engine.POSTGRESQL.location(folder);
        Engine.server()
                .execute(
                        Engine.database(folder),
                        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
                                + " installed_by, execution_time, success)"
                                + " values (99, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)");
        assertThat(code(location)).isEqualTo("STORE-NEWER");
    }

    @Test
    void aConnectionLostInMidTransactionIsAFaultInWordsAndTheNextCallConnectsAgain() {
        try (Station station = Station.open(Engine.POSTGRESQL, folder)) {
            assertThatThrownBy(() -> station.store().transactions().write(tx -> {
                        Sessions.of(tx)
                                .createNativeMutationQuery("update document_range set highest = 9")
                                .executeUpdate();
                        cutAll();
                        return Sessions.of(tx)
                                .createNativeQuery("select highest from document_range", Long.class)
                                .getSingleResult();
                    }))
                    .isInstanceOf(FaultException.class)
                    .hasMessageStartingWith("STORE-LOST");
            assertThat(note(station)).isNotNull();
            cutAll();
            assertThat(note(station))
                    .as("idle connections that died are not given out")
                    .isNotNull();
            long highest = station.store()
                    .transactions()
                    .read(tx -> Sessions.of(tx)
                            .createNativeQuery("select highest from document_range where series = '*'", Long.class)
                            .getSingleResult());
            assertThat(highest).as("nothing of the lost transaction was saved").isEqualTo(999_999);
        }
    }

    @Test
    void charactersThatTheServerCannotKeepAreRefusedInWords() {
        try (Station station = Station.open(Engine.POSTGRESQL, folder)) {
            assertThatThrownBy(() -> station.office()
                            .perform(Station.INSPECTOR, Station.NOTE, Notes.target("a\u0000b"), tx -> 1))
                    .isInstanceOf(FaultException.class)
                    .hasMessageStartingWith("STORE-TEXT");
        }
    }

    @Test
    void thePasswordIsNeverPrinted() {
        StoreUrl url = StoreUrl.parse("postgresql://xy:Geheim%2B1@db.county.example:5433/xunyao?sslmode=verify-full");
        assertThat(url.toString()).isEqualTo("postgresql://xy:***@db.county.example:5433/xunyao");
        assertThat(StoreLocation.of(folder)
                        .sharing(new SharedStore(url, folder))
                        .toString())
                .doesNotContain("Geheim");
        assertThat(url.tls()).isEqualTo(StoreUrl.Tls.VERIFIED);
        for (String bad : new String[] {
            "postgresql://xy:Geheim@h/x?socketFactory=evil",
            "postgresql://xy:Geheim@h/x?sslmode=disable",
            "postgresql://xy:Geheim@h:99999/x",
            "postgresql://xy:Geheim@h/x y",
            "mysql://xy:Geheim@h/x",
            "postgresql://xy:Geheim@h/",
            "postgresql:/Geheim",
            "Geheim".repeat(1_000)
        }) {
            assertThatThrownBy(() -> StoreUrl.parse(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("store.url")
                    .hasMessageNotContaining("Geheim");
        }
    }

    private void cutAll() {
        try {
            Engine.server()
                    .execute(
                            "postgres",
                            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '"
                                    + Engine.database(folder) + "'");
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    private static PostgresServer serverOf(StoreLocation made) {
        assertThat(made.shared()).isPresent();
        return Engine.server();
    }

    private static Saved<Integer> note(Station station) {
        return station.office().perform(Station.INSPECTOR, Station.NOTE, Notes.target("a"), tx -> 1);
    }

    private static StoreLocation shared(Path folder, String database) {
        return new StoreLocation(folder, Duration.ofSeconds(1), 1_000)
                .sharing(new SharedStore(StoreUrl.parse(Engine.server().url(database)), folder));
    }

    private static String code(StoreLocation location) {
        return switch (Store.open(location)) {
            case StoreOpening.Opened(Store store) -> {
                store.close();
                yield "opened";
            }
            case StoreOpening.Refused refused -> refused.code();
        };
    }
}
