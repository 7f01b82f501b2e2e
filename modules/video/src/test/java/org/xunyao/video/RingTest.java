package org.xunyao.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingTest {
    private static Ring filled(int seconds, long bytes, int upTo) {
        Ring ring = new Ring(Duration.ofSeconds(seconds), bytes);
        for (int i = 0; i <= upTo; i++) {
            ring.add(Units.unit(i, i % 4 == 0, 100));
        }
        return ring;
    }

    private static List<Long> numbers(List<AccessUnit> units) {
        return units.stream().map(AccessUnit::number).toList();
    }

    @Test
    void keepsAtLeastTheTimeInWholeGroups() {
        Ring ring = filled(10, 1_000_000, 21);
        assertThat(numbers(ring.since(Units.START))).first().isEqualTo(8L);
        assertThat(ring.newest()).map(AccessUnit::number).contains(21L);
    }

    @Test
    void neverHoldsMoreBytesThanAllowed() {
        Ring ring = new Ring(Duration.ofMinutes(1), 950);
        for (int i = 0; i < 200; i++) {
            ring.add(Units.unit(i, i % 4 == 0, 100));
            assertThat(ring.bytes()).isLessThanOrEqualTo(950);
            assertThat(ring.lastGroup().getFirst().key()).isTrue();
        }
        assertThat(ring.bytes()).isGreaterThan(400);
    }

    @Test
    void aGroupLargerThanTheRingIsLetGoUntilTheNextKeyUnit() {
        Ring ring = new Ring(Duration.ofMinutes(1), 250);
        for (int i = 0; i < 4; i++) {
            ring.add(Units.unit(i, i == 0, 100));
        }
        assertThat(ring.lastGroup()).isEmpty();
        assertThat(ring.bytes()).isZero();
        ring.add(Units.unit(4, true, 100));
        assertThat(numbers(ring.lastGroup())).containsExactly(4L);
    }

    @Test
    void doesNotTakeUnitsBeforeTheFirstKeyUnit() {
        Ring ring = new Ring(Duration.ofMinutes(1), 1_000);
        ring.add(Units.unit(0, false, 10));
        assertThat(ring.newest()).isEmpty();
        assertThat(ring.since(Units.START)).isEmpty();
    }

    @Test
    void givesCutsThatCanBeDecoded() {
        Ring ring = filled(60, 1_000_000, 21);
        assertThat(numbers(ring.between(Units.START.plusSeconds(6), Units.START.plusSeconds(9))))
                .containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(numbers(ring.numbered(13, 14))).containsExactly(12L, 13L, 14L);
        assertThat(numbers(ring.since(Units.START.plusSeconds(20)))).containsExactly(20L, 21L);
        assertThat(numbers(ring.lastGroup())).containsExactly(20L, 21L);
    }
}
