package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Target;
import org.xunyao.kernel.Tx;
import org.xunyao.store.keys.DataKey;

class EncryptedStoreTest {
    private static final String MARKER = "canary-4711-marker-in-clear";

    @TempDir
    Path folder;

    private final DataKey key = DataKey.make(new SecureRandom());
    private final DataKey other = DataKey.make(new SecureRandom());

    @Test
    void aFirstRunIsEncryptedAndOpensOnlyWithItsKey() throws IOException {
        assertThat(code(open(key))).isEqualTo("opened");
        assertThat(code(open(key))).isEqualTo("opened");
        assertThat(code(open(other))).isEqualTo("KEY-WRONG");
        assertThat(code(Store.open(location()))).isEqualTo("KEY-MISSING");
        assertThat(code(open(key))).as("nothing was changed by the wrong tries").isEqualTo("opened");
    }

    @Test
    void aPlainDatabaseOfBeforeIsEncryptedOnACopyAndNothingIsLeftInClear() throws IOException {
        long links;
        try (Station station = Station.open(folder)) {
            note(station, MARKER);
            links = Notes.chain(station.store()).size();
        }
        assertThat(filesWith(MARKER)).as("control: a plain database shows it").isNotEmpty();
        var steps = new ArrayList<String>();
        Store store = ((StoreOpening.Opened) Store.open(location(), keyring(), steps::add)).store();
        try (store) {
            assertThat(Notes.chain(store)).hasSize((int) links);
            assertThat(store.brokenTables()).isEmpty();
        }
        assertThat(steps).contains("copied", "migrating", "ready", "in place", "confirmed");
        assertThat(filesWith(MARKER)).isEmpty();
        assertThat(names()).doesNotContain("database.before", "database.copy", "database.ready", "database.scrap");
        assertThat(code(Store.open(location()))).isEqualTo("KEY-MISSING");
    }

    @Test
    void aDatabaseThatStoppedByItselfStartsAgainOnlyAsLongAsTheDiskIsTrusted() {
        try (Store store = ((StoreOpening.Opened) open(key)).store()) {
            stopBehindItsBack();
            assertThat(Notes.chain(store)).as("a full disk that was relieved").isEmpty();
            store.gate().close("STORE-DISK");
            stopBehindItsBack();
            assertThatThrownBy(() -> Notes.chain(store)).hasMessageStartingWith("STORE-DISK");
        }
        assertThat(code(open(key))).as("the next start").isEqualTo("opened");
    }

    @Test
    void allWhoMeetTheStoppedDatabaseHaveTheSameConnectionsSoThatOneOfThemStartsIt() {
        for (Optional<DataKey> one : List.of(Optional.of(key), Optional.<DataKey>empty())) {
            var database = new DerbyDatabase(folder.resolve("database"), one, step -> {});
            assertThat(database.connections()).isSameAs(database.connections());
        }
    }

    @Test
    void aReadIsMadeOnceMoreIfTheDatabaseStopsBelowItAndNotForEver() {
        try (Store store = ((StoreOpening.Opened) open(key)).store()) {
            var runs = new AtomicInteger();
            Function<Tx, List<?>> once = tx -> {
                if (runs.incrementAndGet() == 1) {
                    stopBehindItsBack();
                }
                return store.accounts().all(tx);
            };
            assertThat(store.transactions().read(once)).isEmpty();
            assertThat(runs).hasValue(2);
            assertThatThrownBy(() -> store.transactions().read(tx -> {
                        runs.incrementAndGet();
                        stopBehindItsBack();
                        return store.accounts().all(tx);
                    }))
                    .hasMessageStartingWith("STORE-");
            assertThat(runs).hasValue(4);
        }
    }

    private void stopBehindItsBack() {
        var engine = new EmbeddedDataSource();
        engine.setDatabaseName(location().dataFolder().resolve("database").toString());
        engine.setShutdownDatabase("shutdown");
        assertThatThrownBy(engine::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void noKeyIsWrittenAnywhereNorInTheProcessSettings() throws IOException {
        try (Station station = Station.open(folder)) {
            note(station, MARKER);
        }
        StoreOpening wrong;
        assertThat(code(open(key))).isEqualTo("opened");
        wrong = open(other);
        for (DataKey one : List.of(key, other)) {
            assertThat(filesWith(one.hex())).isEmpty();
            assertThat(filesWith(one.hex().substring(0, 20))).isEmpty();
            assertThat(wrong.toString()).doesNotContain(one.hex().substring(0, 20));
            for (Map.Entry<Object, Object> each : System.getProperties().entrySet()) {
                assertThat(each.toString()).doesNotContain(one.hex().substring(0, 20));
            }
        }
    }

    @Test
    void aDamagedDatabaseIsRefusedInWordsAndNotReplaced() throws IOException {
        assertThat(code(open(key))).isEqualTo("opened");
        Path control = location().database().resolve("log/log.ctrl");
        Path mirror = location().database().resolve("log/logmirror.ctrl");
        byte[] first = Files.readAllBytes(control);
        byte[] second = Files.readAllBytes(mirror);
        Files.write(control, new byte[48]);
        Files.write(mirror, new byte[48]);
        assertThat(code(open(key))).isEqualTo("STORE-BROKEN");
        Files.write(control, first);
        Files.write(mirror, second);
        assertThat(code(open(key))).isEqualTo("opened");
    }

    private org.xunyao.store.keys.OpenKeyring keyring() {
        var tools = org.xunyao.store.keys.QuickTools.tools();
        return org.xunyao.store.keys.Keyring.create(
                tools, "correct horse battery".toCharArray(), org.xunyao.store.keys.RecoveryKey.make(tools.random()));
    }

    private static void note(Station station, String text) {
        station.office().perform(Station.INSPECTOR, Station.NOTE, new Target("note", text), tx -> 1);
    }

    private StoreOpening open(DataKey with) {
        return Store.open(location(), with);
    }

    private StoreLocation location() {
        return new StoreLocation(folder, java.time.Duration.ofSeconds(1), 1_000, Optional.empty());
    }

    private static String code(StoreOpening opening) {
        return switch (opening) {
            case StoreOpening.Opened(Store store) -> {
                store.close();
                yield "opened";
            }
            case StoreOpening.Refused refused -> refused.code();
        };
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }

    private List<String> filesWith(String text) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(text)
                    || bytes.contains(
                            new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }
}
