package org.xunyao.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingSetBackTest {
    private static final ClockLimits LIMITS = new ClockLimits(
            Duration.ofMinutes(2), Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2099-12-31T23:59:59Z"));
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 0",
                "-3, 3",
                "-3 -2, 5",
                "-3 3, 0",
                "-3 1, 2",
                // A slip that is taken back is no set-back, once.
                "400 -400, 0",
                "400 -403, 3",
                "400 -400 -400, 400",
                "400 -1 -5, 5",
                // Forward makes good first; only what is more than that is a slip.
                "-3 5 -2, 0",
                "-3 5 -4, 2",
                "-20000 20000 -3, 3",
            })
    void whatWasSetBackStandsUntilItIsMadeGood(String days, long standing) {
        var jumps = days == null
                ? List.<ClockJump>of()
                : Arrays.stream(days.split(" "))
                        .map(Long::parseLong)
                        .map(by -> new ClockJump(NOON, NOON.plus(Duration.ofDays(by))))
                        .toList();
        assertThat(StandingSetBack.after(jumps, LIMITS)).isEqualTo(Duration.ofDays(standing));
    }
}
