package org.xunyao.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Office;
import org.xunyao.access.custody.BackupDesk;
import org.xunyao.access.custody.BackupRun;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

class BackupRoundsTest {
    @TempDir
    Path folder;

    private BackupBench bench;
    private BackupRounds rounds;
    private BackupWords words;

    @BeforeEach
    void chosen() {
        bench = new BackupBench(folder.resolve("backup.properties"));
        bench.ports.aim().at(folder);
        rounds = rounds();
        words = new BackupWords(Texts.of(Language.CHINESE).with("org.xunyao.app.app"), bench.zone());
    }

    private BackupRounds rounds() {
        Office office = new Room(bench.now).office();
        return new BackupRounds(new BackupRun(new BackupDesk(office, "lanxi-2"), bench), bench.look, bench.hours);
    }

    @Test
    void theFirstRoundMakesABackupAndLaterOnesCarryTheLogOver() {
        minutes(1);
        assertThat(bench.heard).containsExactly("made");
        minutes(14);
        assertThat(bench.heard).containsExactly("made");
        minutes(1);
        assertThat(bench.heard).containsExactly("made", "shipped");
    }

    @Test
    void everyNightThereIsOneAlsoAfterANightSwitchedOff() {
        minutes(1);
        bench.heard.clear();
        bench.now = Instant.parse("2026-11-23T05:00:00Z");
        minutes(1);
        assertThat(bench.heard).containsExactly("made");
        bench.now = Instant.parse("2026-11-23T18:59:00Z");
        minutes(1);
        assertThat(bench.heard).containsExactly("made", "shipped");
        bench.now = Instant.parse("2026-11-23T19:00:00Z");
        minutes(1);
        assertThat(bench.heard).containsExactly("made", "shipped", "made");
    }

    @Test
    void afterEveryFailureItWaitsLonger() {
        bench.fails = Optional.of("BACKUP-FULL");
        minutes(70);
        assertThat(bench.begun).as("at 0, 1, 3, 7, 15, 31, 63 minutes").isEqualTo(7);
        assertThat(rounds.trouble()).contains("BACKUP-FULL");
        bench.fails = Optional.empty();
        minutes(64);
        assertThat(bench.heard).startsWith("made");
        assertThat(rounds.trouble()).isEmpty();
    }

    @Test
    void aBackupOfAClockThatRanAheadIsFollowedByOneOfToday() {
        bench.with("ahead", Instant.parse("2030-01-01T00:00:00Z"), true, true);
        minutes(3);
        assertThat(bench.heard).containsOnlyOnce("made");
        assertThat(bench.look.now().good().orElseThrow().label().at()).isBefore(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void aDiskThatIsNotThereIsLookedForEveryMinute() {
        bench.fails = Optional.of("BACKUP-TARGET");
        minutes(30);
        assertThat(bench.begun).isEqualTo(30);
        assertThat(rounds.trouble()).contains("BACKUP-TARGET");
    }

    @Test
    void aLogThatCannotBeFollowedAnyMoreIsAnsweredWithANewBackup() {
        minutes(1);
        bench.heard.clear();
        bench.now = bench.now.plus(Duration.ofMinutes(20));
        // As after a change of the data key, or when log files were lost.
        bench.fails = Optional.of("BACKUP-NONE");
        minutes(1);
        bench.fails = Optional.empty();
        minutes(2);
        assertThat(bench.heard).startsWith("made");
    }

    @Test
    void withoutATargetItKeepsQuiet() {
        bench = new BackupBench(folder.resolve("none"));
        rounds = rounds();
        minutes(5);
        assertThat(bench.heard).isEmpty();
        assertThat(rounds.trouble()).isEmpty();
    }

    @Test
    void theDoorSaysHowBackupsStand() {
        assertThat(fact()).isEqualTo("没有备份");
        bench.with("a", Instant.parse("2026-11-19T19:12:00Z"), false, true);
        assertThat(fact()).isEqualTo("没有备份");
        bench.with("b", Instant.parse("2026-11-19T19:12:00Z"), true, false);
        assertThat(fact()).isEqualTo("今天 03:12 只有同盘副本，不算备份");
        bench.with("c", Instant.parse("2026-11-19T19:12:00Z"), true, true);
        assertThat(fact()).isEqualTo("今天 03:12，已验证可以恢复");
        assertThat(notice()).isEmpty();
        bench.now = Instant.parse("2026-11-21T02:00:00Z");
        assertThat(fact()).isEqualTo("上一份 昨天 03:12，已过期 1 天");
        assertThat(notice()).hasValueSatisfying(said -> assertThat(said).contains("过期", "系统管理员"));
        bench.now = Instant.parse("2026-11-25T02:00:00Z");
        assertThat(fact()).isEqualTo("上一份 2026-11-20 03:12，已过期 5 天");
        bench.there = false;
        assertThat(fact()).isEqualTo("看不到备份，备份盘可能没有接上");
        assertThat(BackupFacts.fact(new BackupBench(folder.resolve("x")).look.now(), words)
                        .sentence())
                .isEqualTo("没有备份，还没有选备份到哪里");
    }

    @Test
    void theChosenFolderIsRememberedAndAWrongOneIsRefusedWithTheFormerKept() {
        var again = new BackupBench(folder.resolve("backup.properties"));
        assertThat(again.look.now().chosen()).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> again.ports.aim().at(folder.resolve("gone")))
                .hasMessageStartingWith("BACKUP-TARGET");
        assertThat(new BackupBench(folder.resolve("backup.properties"))
                        .look
                        .now()
                        .chosen())
                .isTrue();
    }

    private String fact() {
        return BackupFacts.fact(bench.look.now(), words).sentence();
    }

    private Optional<String> notice() {
        return BackupFacts.notice(bench.look.now(), words);
    }

    private void minutes(int count) {
        for (int i = 0; i < count; i++) {
            rounds.run();
            bench.now = bench.now.plus(Duration.ofMinutes(1));
        }
    }

    private static final class Room extends MemoryStation {
        Room(Instant now) {
            super(now);
        }

        Office office() {
            return office(Stream.of(grant("RULE", BackupDesk.BEGIN), grant("RULE", BackupDesk.FINISH)));
        }
    }
}
