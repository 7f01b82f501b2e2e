package org.xunyao.supervision.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Periods count what was lived through: no clock that was set ahead makes anything older.
class LivedTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Duration GAP = Duration.ofDays(10);
    private static final Duration MONTH = Duration.ofDays(30);

    private static List<Instant> daily(Instant newest, int days) {
        return IntStream.range(0, days)
                .mapToObj(day -> newest.minus(Duration.ofDays(day)))
                .toList();
    }

    private static Instant before(List<Instant> signs, Instant now) {
        return new Lived(signs, GAP).before(now, MONTH);
    }

    @Test
    void whereAStationWasAtWorkEachDayItIsThePeriod() {
        assertThat(before(daily(NOW, 60), NOW)).isEqualTo(NOW.minus(MONTH));
        assertThat(before(daily(NOW.minus(GAP), 60), NOW))
                .as("a holiday counts")
                .isEqualTo(NOW.minus(MONTH));
    }

    @Test
    void aClockThatWasSetAheadMakesNothingOlder() {
        List<Instant> signs = daily(NOW, 20);
        assertThat(before(signs, NOW.plus(Duration.ofDays(400)))).isEqualTo(Instant.EPOCH);
        List<Instant> inBoth = Stream.concat(daily(NOW.plus(Duration.ofDays(403)), 4).stream(), daily(NOW, 60).stream())
                .toList();
        assertThat(before(inBoth, NOW.plus(Duration.ofDays(403))))
                .as("three days there, so twenty-seven here")
                .isEqualTo(NOW.minus(Duration.ofDays(27)));
    }

    @Test
    void signsOfATimeThatHasNotComeSayNothing() {
        List<Instant> signs = Stream.concat(daily(NOW.plus(Duration.ofDays(90)), 5).stream(), daily(NOW, 60).stream())
                .toList();
        assertThat(before(signs, NOW)).isEqualTo(NOW.minus(MONTH));
        assertThat(before(List.of(), NOW)).isEqualTo(Instant.EPOCH);
    }
}
