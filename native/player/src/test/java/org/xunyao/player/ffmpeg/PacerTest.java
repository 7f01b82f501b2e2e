package org.xunyao.player.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.player.CodedUnit;

class PacerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long STEP = SECOND / 15;

    @Test
    void unitsThatComeUnevenlyAreDueEvenly() {
        Pacer pacer = new Pacer();
        Random random = new Random(3);
        long before = 0;
        for (int number = 0; number < 300; number++) {
            long due = pacer.due(unit(number, true), number * STEP + random.nextInt(100_000_000));
            if (number > 60) {
                assertThat(due - before).isBetween(STEP - 2 * Pacer.GRID, STEP + 2 * Pacer.GRID);
            }
            before = due;
        }
    }

    @Test
    void whatIsReplayedAndTheFirstLiveUnitAndWhatComesTooLateIsDueAtOnce() {
        Pacer pacer = new Pacer();
        for (int number = 0; number < 20; number++) {
            assertThat(pacer.due(unit(number, false), 5 * SECOND)).isEqualTo(5 * SECOND);
        }
        long live = 20 * STEP + 7 * SECOND;
        assertThat(pacer.due(unit(20, true), live)).isEqualTo(live);
        long late = live + STEP + 4 * Pacer.DELAY;
        assertThat(pacer.due(unit(21, true), late)).isEqualTo(late);
    }

    @Test
    void aCameraWhoseClockIsSetIsNeverWaitedForLongerThanTheDelay() {
        Pacer pacer = new Pacer();
        long now = 0;
        for (int number = 0; number < 100; number++) {
            now += STEP;
            long jump = number < 50 ? 0 : 3_600L * 90_000;
            long due = pacer.due(new CodedUnit(number, true, true, jump + number * 6_000L, new byte[1]), now);
            assertThat(due - now).isBetween(0L, Pacer.DELAY + Pacer.GRID);
        }
    }

    private static CodedUnit unit(long number, boolean shown) {
        return new CodedUnit(number, number % 30 == 0, shown, number * 6_000, new byte[1]);
    }
}
