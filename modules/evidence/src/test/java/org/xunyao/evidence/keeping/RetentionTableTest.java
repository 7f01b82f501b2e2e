package org.xunyao.evidence.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.SystemClock;

final class RetentionTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final RetentionTable TABLE = new RetentionTable(
            List.of(
                    rule(Holding.ALARM_DISMISSED, OptionalInt.of(30), Optional.empty()),
                    rule(Holding.ALARM_UPHELD, OptionalInt.of(365), Optional.empty()),
                    rule(Holding.CASE, OptionalInt.empty(), Optional.empty()),
                    rule(Holding.LOOSE, OptionalInt.of(1), Optional.of(TODAY.minusDays(1)))),
            SystemClock.CHINA);

    @Test
    void theDayIsTheOneOfSealingInChinaAndTheLongestTermWins() {
        // 00:30 of the twenty-third in Shanghai.
        Instant late = Instant.parse("2026-11-22T16:30:00Z");
        assertThat(TABLE.lastDay(held(late, Holding.ALARM_DISMISSED), TODAY)).contains(LocalDate.of(2026, 12, 23));
        assertThat(TABLE.lastDay(held(late, Holding.ALARM_DISMISSED, Holding.ALARM_UPHELD), TODAY))
                .contains(LocalDate.of(2027, 11, 23));
    }

    @Test
    void whatBelongsToACaseOrHasNoTermInForceIsKept() {
        Instant now = Instant.parse("2026-11-22T02:00:00Z");
        assertThat(TABLE.lastDay(held(now, Holding.ALARM_DISMISSED, Holding.CASE), TODAY))
                .isEmpty();
        assertThat(TABLE.lastDay(held(now, Holding.LOOSE), TODAY)).isEmpty();
        assertThat(TABLE.lastDay(held(now, Holding.LEAD), TODAY)).isEmpty();
        assertThat(TABLE.shortest(TODAY)).hasValue(30);
    }

    private static RetentionRule rule(Holding holding, OptionalInt days, Optional<LocalDate> to) {
        return new RetentionRule(holding, days, LocalDate.of(2020, 1, 1), to, "test", true);
    }

    private static HeldItem held(Instant at, Holding... holdings) {
        var item = new EvidenceItem(
                new EvidenceId(new UUID(0, 1)),
                EvidenceKind.STILL,
                new Digests("ab".repeat(32), "cd".repeat(32), 1),
                "image/jpeg",
                new CaptureTimes(Optional.empty(), Optional.empty(), at),
                new EvidenceSource.OfCamera("C1"),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of());
        return new HeldItem(item, Set.of(holdings));
    }
}
