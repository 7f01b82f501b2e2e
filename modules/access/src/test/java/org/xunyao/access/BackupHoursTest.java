package org.xunyao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.access.custody.BackupHours;
import org.xunyao.access.custody.BackupPlan;
import org.xunyao.kernel.Clock;

class BackupHoursTest {
    private static final BackupPlan PLAN =
            new BackupPlan(LocalTime.of(3, 0), 14, Duration.ofMinutes(15), Duration.ofHours(30));

    @Test
    void aNightThatWasSleptThroughIsMadeUpForOnce() {
        BackupHours morning = at("2026-11-22T00:00:00Z");
        assertThat(morning.due(Optional.of(Instant.parse("2026-11-21T18:59:59Z"))))
                .isTrue();
        assertThat(morning.due(Optional.of(Instant.parse("2026-11-21T19:00:00Z"))))
                .isFalse();
        assertThat(morning.due(Optional.empty())).isTrue();
    }

    @Test
    void theNextNightIsTodayBeforeThreeAndTomorrowAfterwards() {
        assertThat(at("2026-11-21T18:00:00Z").next()).isEqualTo(Instant.parse("2026-11-21T19:00:00Z"));
        assertThat(at("2026-11-21T19:00:00Z").next()).isEqualTo(Instant.parse("2026-11-22T19:00:00Z"));
    }

    @Test
    void shippingAndComplainingGoByAge() {
        BackupHours now = at("2026-11-22T00:00:00Z");
        assertThat(now.shippingDue(Optional.of(Instant.parse("2026-11-21T23:45:00Z"))))
                .isTrue();
        assertThat(now.shippingDue(Optional.of(Instant.parse("2026-11-21T23:46:00Z"))))
                .isFalse();
        assertThat(now.overdue(Optional.of(Instant.parse("2026-11-20T18:00:00Z"))))
                .isTrue();
        assertThat(now.overdue(Optional.of(Instant.parse("2026-11-20T18:01:00Z"))))
                .isFalse();
        assertThat(now.overdue(Optional.empty())).isTrue();
    }

    @Test
    void aClockThatRanAheadDoesNotStopBackupsForYears() {
        BackupHours now = at("2026-11-22T00:00:00Z");
        Optional<Instant> ahead = Optional.of(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(now.due(ahead)).isTrue();
        assertThat(now.shippingDue(ahead)).isTrue();
        assertThat(now.overdue(ahead)).isTrue();
    }

    private static BackupHours at(String instant) {
        Instant now = Instant.parse(instant);
        return new BackupHours(PLAN, new Clock() {
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
        });
    }
}
