package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOpeningTest {
    @TempDir
    Path folder;

    @Test
    void aFirstRunMakesAWholeDatabaseUnderItsOwnNameAndKeepsTheLogInTheDataFolder() {
        StoreLocation location = StoreLocation.of(folder);
        try (Station station = Station.openItself(folder)) {
            assertThat(station.store().brokenTables()).isEmpty();
        }
        assertThat(location.database()).isDirectory();
        assertThat(location.unborn()).doesNotExist();
        assertThat(Path.of("derby.log")).doesNotExist();
    }

    @Test
    void aSecondInstanceIsRefusedAndTheFirstGoesOn() {
        try (Station first = Station.open(folder)) {
            assertThat(code()).isEqualTo("STORE-IN-USE");
            assertThat(first.office()
                            .perform(Station.INSPECTOR, Station.NOTE, Notes.target("a"), tx -> 1)
                            .result())
                    .isEqualTo(1);
        }
        assertThat(code()).isEqualTo("opened");
    }

    @Test
    void aFolderThatCannotBeUsedIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(code(file)).isEqualTo("STORE-FOLDER");
        assertThat(code(file.resolve("below"))).isEqualTo("STORE-FOLDER");
        Path noLock = folder.resolve("no-lock");
        Files.createDirectories(noLock.resolve("station.lock"));
        assertThat(code(noLock)).isEqualTo("STORE-FOLDER");
    }

    @Test
    void tablesOfANewerProgramAreRefusedAndLeftAlone() throws SQLException {
        Station.open(folder).close();
        var database = new DerbyDatabase(StoreLocation.of(folder).database());
        execute(
                database,
                "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                        + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
                        + " values (99, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)");
        assertThat(code()).isEqualTo("STORE-NEWER");
        assertThat(code()).as("the lock was given back").isEqualTo("STORE-NEWER");
        execute(database, "delete from \"flyway_schema_history\" where \"version\" = '999'");
        assertThat(code()).isEqualTo("opened");
    }

    @Test
    void anAlteredMigrationIsRefused() throws SQLException {
        Station.open(folder).close();
        execute(
                new DerbyDatabase(StoreLocation.of(folder).database()),
                "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
        assertThat(code()).isEqualTo("STORE-BROKEN");
    }

    @Test
    void aBrokenDatabaseIsRefusedAndNotReplacedByAnEmptyOne() throws IOException {
        Station.open(folder).close();
        Path control = StoreLocation.of(folder).database().resolve("service.properties");
        byte[] good = Files.readAllBytes(control);
        Files.delete(control);
        assertThat(code()).isEqualTo("STORE-BROKEN");
        Files.write(control, good);
        assertThat(code()).isEqualTo("opened");
    }

    @Test
    void aProcessThatWeakensDurabilityIsRefused() {
        System.setProperty("derby.system.durability", "test");
        try {
            assertThat(code()).isEqualTo("STORE-DURABILITY");
        } finally {
            System.clearProperty("derby.system.durability");
        }
    }

    @Test
    void aFolderThatWeakensDurabilityIsRefused() throws IOException {
        Files.writeString(folder.resolve("derby.properties"), "derby.system.durability=test\n");
        assertThat(code()).isEqualTo("STORE-DURABILITY");
    }

    @Test
    void whatAnInterruptedFirstRunLeftIsMadeAnew() throws IOException {
        Path unborn = StoreLocation.of(folder).unborn();
        Files.createDirectories(unborn.resolve("seg0"));
        Files.writeString(unborn.resolve("seg0/c10.dat"), "half");
        assertThat(code()).isEqualTo("opened");
        assertThat(unborn).doesNotExist();
    }

    private String code() {
        return code(folder);
    }

    private static String code(Path folder) {
        return switch (Store.open(StoreLocation.of(folder))) {
            case StoreOpening.Opened(Store store) -> {
                store.close();
                yield "opened";
            }
            case StoreOpening.Refused refused -> refused.code();
        };
    }

    private static void execute(DerbyDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
        database.stop();
    }
}
