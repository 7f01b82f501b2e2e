package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.store.keys.DataKey;
import org.xunyao.store.keys.Keyring;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.keys.QuickTools;
import org.xunyao.store.keys.RecoveryKey;
import org.xunyao.store.rebuild.FolderTree;

/// I-12: an upgrade that fails goes back to what was before it. T21 in small; the kills are in UpgradeKillTest.
class UpgradeTest {
    @TempDir
    Path folder;

    private final OpenKeyring keys = Keyring.create(
            QuickTools.tools(), "correct horse battery".toCharArray(), RecoveryKey.make(new SecureRandom()));
    private StoredRows before = new StoredRows(new TreeMap<>(), new TreeMap<>());

    @BeforeEach
    void unpack() {
        Golden.unpack("v5", location().database());
        before = StoredRows.read(location().database(), Optional.empty());
        assertThat(before.rows().values()).as("rows in every table").noneMatch(List::isEmpty);
    }

    @Test
    void theDatabaseOfEveryReleaseReachesTodaysTablesEncryptedWithEqualRowsAndAnUnbrokenChain() {
        try (Store store = opened(Store.open(location(), keys, step -> {}))) {
            assertThat(store.brokenTables()).isEmpty();
            requireChain(store);
        }
        assertThat(after(Optional.of(keys.data()))).isEqualTo(expected(before));
        assertThat(names()).containsExactlyInAnyOrder("database", "station.lock");
    }

    @Test
    void aChangedDatabaseThatDoesNotOpenInItsPlaceGivesItBackToTheOneOfBefore() throws IOException {
        FolderTree.copy(location().database(), folder.resolve("database.before"), done -> {});
        blank(location().database().resolve("log/log.ctrl"));
        blank(location().database().resolve("log/logmirror.ctrl"));
        refusedAndBack();
    }

    @Test
    void aChangedDatabaseWithDamagedTablesGivesItsPlaceBackToTheOneOfBefore() throws IOException {
        FolderTree.copy(location().database(), folder.resolve("database.before"), done -> {});
        damage(largest(location().database().resolve("seg0")));
        refusedAndBack();
    }

    private void refusedAndBack() {
        assertThat(Store.open(location()))
                .isInstanceOfSatisfying(
                        StoreOpening.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("STORE-UPGRADE"));
        assertThat(StoredRows.read(location().database(), Optional.empty())).isEqualTo(before);
        assertThat(names()).containsExactlyInAnyOrder("database", "database.failed", "station.lock");
    }

    @Test
    void aMigrationThatFailsLeavesTheDatabaseOfBefore() {
        StoreOpening opening = Store.open(location(), keys, step -> {
            if (step.equals("migrating")) {
                spoil(location().database().resolveSibling("database.copy"), keys.data());
            }
        });
        assertThat(opening)
                .isInstanceOfSatisfying(
                        StoreOpening.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("STORE-BROKEN"));
        assertThat(StoredRows.read(location().database(), Optional.empty())).isEqualTo(before);
        assertThat(names()).contains("database").doesNotContain("database.before", "database.ready");
    }

    private static void spoil(Path copy, DataKey key) {
        try (var connection = new DerbyFolder(copy, Optional.of(key)).source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table account_was_here (id int)");
            statement.execute("alter table audit add column attempt varchar(36)");
        } catch (java.sql.SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    private SortedMap<String, List<String>> after(Optional<DataKey> key) {
        return StoredRows.readAs(before, location().database(), key).rows();
    }

    /// What the migrations change on purpose: legal review has a role of its own since V9.
    static SortedMap<String, List<String>> expected(StoredRows before) {
        var rows = new TreeMap<>(before.rows());
        rows.computeIfPresent(
                "PERSON_ROLE",
                (table, all) -> all.stream()
                        .map(row -> row.replace("=REVIEWER\u001f", "=LEGAL_REVIEWER\u001f"))
                        .sorted()
                        .toList());
        return rows;
    }

    private static void requireChain(Store store) {
        List<AuditRecord> links =
                store.transactions().read(tx -> store.auditTrail().from(tx, "lanxi-2", 1, 10_000));
        assertThat(links).hasSize(65).allMatch(link -> link.attempt().isEmpty());
        assertThat(links.getFirst().previous()).matches("0{64}");
        for (int i = 1; i < links.size(); i++) {
            assertThat(links.get(i).previous()).isEqualTo(links.get(i - 1).digest());
        }
    }

    private static Path largest(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.getFileName().toString().startsWith("c230"))
                    .max(java.util.Comparator.comparingLong(
                            file -> file.toFile().length()))
                    .orElseThrow();
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private static void blank(Path file) {
        try {
            Files.write(file, new byte[48]);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private static void damage(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < bytes.length; i += 64) {
                bytes[i] ^= 0x55;
            }
            Files.write(file, bytes);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private static Store opened(StoreOpening opening) {
        return switch (opening) {
            case StoreOpening.Opened(Store store) -> store;
            case StoreOpening.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private List<String> names() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.equals("derby.log"))
                    .toList();
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private StoreLocation location() {
        return new StoreLocation(folder, Duration.ofSeconds(1), 1_000);
    }
}
