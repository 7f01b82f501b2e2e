package org.xunyao.bench.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupOutcome;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupRun;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.Verdict;
import org.xunyao.kernel.Clock;
import org.xunyao.store.backup.BackupMaker;
import org.xunyao.store.backup.BackupTarget;
import org.xunyao.store.backup.BackupTools;
import org.xunyao.store.backup.RestoreSwap;
import org.xunyao.store.backup.RestoreWish;
import org.xunyao.store.backup.Restored;
import org.xunyao.store.backup.Restoring;
import org.xunyao.store.backup.Shelf;
import org.xunyao.store.backup.TrialRestore;
import org.xunyao.store.rebuild.FolderTree;

@Tag("torture")
class BackupTest {
    @TempDir
    static Path once;

    @TempDir
    Path folder;

    private Path data;
    private Path target;

    /// An empty store is made once; every test works on a copy.
    @BeforeAll
    static void made() {
        DrillStation.open(once).close();
    }

    @BeforeEach
    void folders() throws IOException {
        data = folder.resolve("数据 站");
        FolderTree.copy(once, data, done -> {});
        target = Files.createDirectories(folder.resolve("备份盘"));
    }

    @Test
    void aBackupIsRestoredComparedAndComesBackWholeWithItsEvidence() {
        EvidenceItem item;
        BackupCopy copy;
        try (DrillStation station = DrillStation.open(data)) {
            item = station.save("one", 400_000);
            station.save("two", 10);
            copy = new BackupRun(station.desk(), station.maker(target))
                    .make(DrillStation.ADMINISTRATOR, BackupSteps.SILENT);
            assertThat(copy.proof()).hasValueSatisfying(proof -> {
                assertThat(proof.files()).isEqualTo(2);
                assertThat(proof.damaged()).isZero();
                assertThat(proof.auditSequence()).isEqualTo(3);
            });
            assertThat(copy.whole()).as("the target is the same volume").isFalse();
            station.note("after the backup");
            AuditRecord last = station.chain().get(3);
            assertThat(last.target().id()).startsWith("kept " + copy.id());
        }
        Restored restored = restore(copy.id(), false);
        assertThat(restored.files()).isEqualTo(2);
        Optional<Path> aside = new RestoreSwap(data, DrillStation.CLOCK).swap();
        assertThat(aside)
                .hasValueSatisfying(
                        before -> assertThat(before.resolve("database")).isDirectory());
        try (DrillStation station = DrillStation.open(data)) {
            assertThat(station.chain()).hasSize(3);
            assertThat(station.evidence().verify(DrillStation.ADMINISTRATOR, item.id()))
                    .isInstanceOf(Verdict.Intact.class);
            assertThat(new RestoreSwap(data, DrillStation.CLOCK).origin()).contains(copy.id());
        }
    }

    @Test
    void whatWasSavedAfterTheBackupComesBackFromTheShippedLog() {
        String id;
        EvidenceItem later;
        try (DrillStation station = DrillStation.open(data)) {
            station.save("one", 1_000);
            BackupMaker maker = station.maker(target);
            id = maker.make(BackupSteps.SILENT).id();
            for (int i = 0; i < 300; i++) {
                station.note("between " + i);
            }
            maker.ship(BackupSteps.SILENT);
            later = station.save("later", 2_000);
            assertThat(maker.ship(BackupSteps.SILENT).copy()).isEqualTo(id);
            station.note("never shipped");
        }
        Restored restored = restore(id, true);
        assertThat(restored.replayed()).isPositive();
        new RestoreSwap(data, DrillStation.CLOCK).swap();
        try (DrillStation station = DrillStation.open(data)) {
            assertThat(station.chain()).hasSize(302);
            assertThat(station.evidence().verify(DrillStation.ADMINISTRATOR, later.id()))
                    .isInstanceOf(Verdict.Intact.class);
            assertThat(station.store().brokenTables()).isEmpty();
        }
    }

    @Test
    void aTargetOnTheVolumeOfTheDataIsRefused() {
        try (DrillStation station = DrillStation.open(data)) {
            var maker = new BackupMaker(
                    station.store().backupSource(DrillStation.NAME, "0.1.0", () -> new byte[0]),
                    new BackupTarget(target, 1, false),
                    new BackupTools(station.key(), new SecureRandom(), new BouncyDigester(), DrillStation.CLOCK));
            assertThatThrownBy(() -> maker.make(BackupSteps.SILENT)).hasMessageContaining("BACKUP-SAME-DISK");
            var gone = new BackupMaker(
                    station.store().backupSource(DrillStation.NAME, "0.1.0", () -> new byte[0]),
                    new BackupTarget(target.resolve("pulled out"), 1, false),
                    new BackupTools(station.key(), new SecureRandom(), new BouncyDigester(), DrillStation.CLOCK));
            assertThatThrownBy(() -> gone.make(BackupSteps.SILENT)).hasMessageContaining("BACKUP-TARGET");
            assertThat(gone.target().there()).isFalse();
        }
    }

    @Test
    void aCancelInAnyPhaseLeavesTheLastGoodBackupAndIsWrittenDown() throws IOException {
        try (DrillStation station = DrillStation.open(data)) {
            station.save("one", 1_000);
            var run = new BackupRun(station.desk(), station.maker(target));
            BackupCopy good = run.make(DrillStation.ADMINISTRATOR, BackupSteps.SILENT);
            var phases = List.of(
                    BackupPhase.COPY,
                    BackupPhase.WRITE,
                    BackupPhase.COUNT,
                    BackupPhase.FILES,
                    BackupPhase.UNPACK,
                    BackupPhase.COMPARE,
                    BackupPhase.DIGEST,
                    BackupPhase.KEEP);
            for (BackupPhase phase : phases) {
                station.save("more " + phase, 1_000);
                assertThatThrownBy(() -> run.make(DrillStation.ADMINISTRATOR, (at, done, total) -> at == phase))
                        .as(phase.name())
                        .isInstanceOf(CancellationException.class);
                assertThat(new Shelf(target).list()).as(phase.name()).containsExactly(good);
                assertThat(station.chain().getLast().target().id()).isEqualTo(new BackupOutcome.Stopped().words());
            }
            assertThat(names(target)).noneMatch(name -> name.contains("scratch"));
        }
    }

    @Test
    void damagedEvidenceDoesNotStopABackupButIsSaid() throws IOException {
        try (DrillStation station = DrillStation.open(data)) {
            EvidenceItem whole = station.save("whole", 1_000);
            EvidenceItem rotten = station.save("rotten", 1_000);
            Path file = vaultFile(rotten.digests().sha256());
            byte[] bytes = Files.readAllBytes(file);
            bytes[17] ^= 1;
            file.toFile().setWritable(true);
            Files.write(file, bytes);
            BackupCopy copy = station.maker(target).make(BackupSteps.SILENT);
            assertThat(copy.proof().orElseThrow().damaged()).isEqualTo(1);
            Restored restored = restore(copy.id(), false);
            assertThat(restored.damaged()).containsExactly(rotten.digests().sha256());
            assertThat(restored.folder()
                            .resolve("evidence")
                            .resolve(whole.digests().sha256().substring(0, 2)))
                    .isDirectory();
        }
    }

    @Test
    void oldBackupsGoButNothingThatAKeptOneNames() throws IOException {
        try (DrillStation station = DrillStation.open(data)) {
            EvidenceItem first = station.save("first", 1_000);
            BackupMaker maker = station.maker(target);
            maker.make(BackupSteps.SILENT);
            Files.delete(vaultFile(first.digests().sha256()));
            // The row remains, the file is gone: only older backups have it now.
            for (int i = 0; i < 2; i++) {
                maker.make(BackupSteps.SILENT);
                assertThat(pooled(first)).as("a kept backup names it").isTrue();
            }
            maker.make(BackupSteps.SILENT);
            assertThat(maker.list()).hasSize(3);
            assertThat(pooled(first)).as("no kept backup names it").isFalse();
        }
    }

    @Test
    void aClockThatWasSetBackTakesNoBackupAwayThatWasMadeSince() {
        try (DrillStation station = DrillStation.open(data)) {
            station.save("one", 1_000);
            String ahead = maker(station, Instant.parse("2030-01-01T00:00:00Z"))
                    .make(BackupSteps.SILENT)
                    .id();
            BackupMaker today = maker(station, Instant.parse("2026-11-22T00:00:00Z"));
            station.save("two", 1_000);
            String made = today.make(BackupSteps.SILENT).id();
            assertThat(today.list())
                    .extracting(BackupCopy::id)
                    .containsExactly(made)
                    .doesNotContain(ahead);
            station.note("later");
            assertThat(today.ship(BackupSteps.SILENT).copy()).isEqualTo(made);
        }
    }

    private BackupMaker maker(DrillStation station, Instant now) {
        Clock clock = new Clock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public ZoneId zone() {
                return ZoneId.of("Asia/Shanghai");
            }
        };
        return new BackupMaker(
                station.store().backupSource(DrillStation.NAME, "0.1.0", () -> new byte[0]),
                new BackupTarget(target, 1, true),
                new BackupTools(station.key(), new SecureRandom(), new BouncyDigester(), clock));
    }

    @Test
    void whatIsWrongWithABackupIsSaidBeforeAnythingIsTouched() throws IOException {
        String id;
        try (DrillStation station = DrillStation.open(data)) {
            station.save("one", 1_000);
            id = station.maker(target).make(BackupSteps.SILENT).id();
        }
        byte[] key = new byte[32];
        var stranger = new Restoring(DrillStation.tools(org.xunyao.store.keys.DataKey.of(key), new TrialRestore()));
        assertThatThrownBy(() -> stranger.restore(wish(id, false), BackupSteps.SILENT))
                .hasMessageContaining("BACKUP-KEY");
        var other = new RestoreWish(target, id, data, Optional.of("another"), false);
        assertThatThrownBy(() -> restoring().restore(other, BackupSteps.SILENT)).hasMessageContaining("BACKUP-OTHER");
        assertThatThrownBy(() -> restore("backup-none", false)).hasMessageContaining("BACKUP-MISSING");
        try (Stream<Path> pool = Files.walk(target.resolve("xunyao-backup/pool"))) {
            Files.delete(pool.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
        assertThatThrownBy(() -> restore(id, false)).hasMessageContaining("BACKUP-MISSING");
        assertThat(folder.resolve("数据 站.restored")).doesNotExist();
        assertThatThrownBy(() -> new RestoreSwap(data, DrillStation.CLOCK).swap())
                .hasMessageContaining("BACKUP-UNPROVED");
        DrillStation.open(data).close();
    }

    @Test
    void aBackupWithTablesOfANewerProgramIsRefusedBeforeAnythingIsWritten() throws SQLException {
        String id;
        try (DrillStation station = DrillStation.open(data);
                Connection live = station.store()
                        .backupSource(DrillStation.NAME, "9.0.0", () -> new byte[0])
                        .live()
                        .getConnection()) {
            live.setAutoCommit(true);
            try (Statement later = live.createStatement()) {
                later.executeUpdate("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                        + " \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                        + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 'app', 1, true)");
            }
            id = station.maker(target).make(BackupSteps.SILENT).id();
        }
        assertThat(new Shelf(target).list().getFirst().label().schema()).isEqualTo(999);
        assertThatThrownBy(() -> restore(id, false)).hasMessageContaining("BACKUP-NEWER");
        assertThat(folder.resolve("数据 站.restored")).doesNotExist();
    }

    @Test
    void aSwapCutOffBetweenItsRenamesIsFinishedAtTheNextStart() throws IOException {
        String id;
        try (DrillStation station = DrillStation.open(data)) {
            station.save("one", 1_000);
            id = station.maker(target).make(BackupSteps.SILENT).id();
        }
        restore(id, false);
        Files.move(data, folder.resolve("aside"));
        var swap = new RestoreSwap(data, DrillStation.CLOCK);
        assertThat(swap.resume()).isTrue();
        assertThat(swap.resume()).isFalse();
        DrillStation.open(data).close();
    }

    private Restored restore(String id, boolean replay) {
        return restoring().restore(wish(id, replay), BackupSteps.SILENT);
    }

    private static Restoring restoring() {
        return new Restoring(DrillStation.tools(DrillStation.drillKey(), new TrialRestore()));
    }

    private RestoreWish wish(String id, boolean replay) {
        return new RestoreWish(target, id, data, Optional.of(DrillStation.NAME), replay);
    }

    private Path vaultFile(String sha256) {
        return data.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private boolean pooled(EvidenceItem item) throws IOException {
        return names(target).stream()
                .anyMatch(name -> name.startsWith(item.digests().sha256()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
