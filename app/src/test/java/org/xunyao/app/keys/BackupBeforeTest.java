package org.xunyao.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupPlan;
import org.xunyao.access.custody.BackupShelf;
import org.xunyao.app.backup.BackupState;

class BackupBeforeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final BackupPlan PLAN =
            new BackupPlan(LocalTime.of(3, 0), 14, Duration.ofMinutes(15), Duration.ofHours(30));
    private static final BackupBefore WANTED = new BackupBefore(Duration.ofHours(24));

    @Test
    void onlyACopyThatWasRestoredForATrialAndLiesElsewhereCounts() {
        assertThat(found()).isEqualTo(new BackupBefore.Finding.None());
        assertThat(found(copy(NOW.minusSeconds(60), false, true))).isEqualTo(new BackupBefore.Finding.None());
        assertThat(found(copy(NOW.minusSeconds(60), true, false))).isEqualTo(new BackupBefore.Finding.None());
        assertThat(found(copy(NOW.minusSeconds(60), true, true))).isEqualTo(new BackupBefore.Finding.Fresh());
    }

    @Test
    void oneOfADayAgoIsTooOldAndOneOfTomorrowIsNotBelieved() {
        Instant dayAgo = NOW.minus(Duration.ofHours(24));
        assertThat(found(copy(dayAgo.plusSeconds(1), true, true))).isEqualTo(new BackupBefore.Finding.Fresh());
        assertThat(found(copy(dayAgo, true, true))).isEqualTo(new BackupBefore.Finding.Old(dayAgo));
        Instant ahead = NOW.plusSeconds(1);
        assertThat(found(copy(ahead, true, true))).isEqualTo(new BackupBefore.Finding.Old(ahead));
    }

    private static BackupBefore.Finding found(BackupCopy... copies) {
        return WANTED.in(new BackupState(
                "lanxi-2",
                NOW,
                PLAN,
                NOW,
                new BackupShelf.Target("/media/backup", true, true, 1L << 30, Optional.empty()),
                List.of(copies),
                Optional.empty(),
                Optional.empty(),
                false));
    }

    private static BackupCopy copy(Instant at, boolean proved, boolean elsewhere) {
        return new BackupCopy(
                "backup-1",
                new BackupCopy.Label("lanxi-2", at, "0.1.0", 11, elsewhere, "k"),
                1_000,
                proved ? Optional.of(new BackupCopy.Proof(at, 1, 1, 0, 1, "ab")) : Optional.empty());
    }
}
