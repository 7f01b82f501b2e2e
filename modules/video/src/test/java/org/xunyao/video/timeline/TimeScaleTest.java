package org.xunyao.video.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    private final TimeScale hour = new TimeScale(NINE, Duration.ofHours(1));

    @Test
    void theMomentUnderTheMouseStaysUnderItAtEveryZoom() {
        TimeScale scale = hour;
        Instant under = scale.at(0.3);
        for (int i = 0; i < 60; i++) {
            scale = scale.zoomed(0.7, 0.3);
            assertThat(scale.part(under)).isCloseTo(0.3, within(0.001));
        }
        assertThat(scale.span()).isEqualTo(TimeScale.SHORTEST);
        for (int i = 0; i < 80; i++) {
            scale = scale.zoomed(1.5, 0.3);
        }
        assertThat(scale.span()).isEqualTo(TimeScale.LONGEST);
        assertThat(scale.part(under)).isCloseTo(0.3, within(0.001));
    }

    @Test
    void rulesAreWholeStepsOfTheDayAndNotTooMany() {
        assertThat(hour.step(8)).isEqualTo(Duration.ofMinutes(10));
        assertThat(new TimeScale(NINE.plusSeconds(61), Duration.ofHours(1)).rules(8, ZONE))
                .startsWith(NINE.plusSeconds(600), NINE.plusSeconds(1200))
                .hasSize(6);
        for (TimeScale scale = new TimeScale(NINE, TimeScale.SHORTEST);
                scale.span().compareTo(TimeScale.LONGEST) < 0;
                scale = scale.zoomed(1.3, 0)) {
            assertThat(scale.rules(10, ZONE)).hasSizeBetween(1, 11);
        }
        assertThat(new TimeScale(NINE, Duration.ofDays(3)).rules(8, ZONE))
                .isEqualTo(List.of(
                        Instant.parse("2026-11-20T04:00:00Z"),
                        Instant.parse("2026-11-20T16:00:00Z"),
                        Instant.parse("2026-11-21T04:00:00Z"),
                        Instant.parse("2026-11-21T16:00:00Z"),
                        Instant.parse("2026-11-22T04:00:00Z"),
                        Instant.parse("2026-11-22T16:00:00Z")));
    }

    @Test
    void itMovesOnlyAsFarAsItMust() {
        assertThat(hour.showing(NINE.plusSeconds(60))).isEqualTo(hour);
        assertThat(hour.showing(NINE.plusSeconds(3660)).from()).isEqualTo(NINE.plusSeconds(60));
        assertThat(hour.showing(NINE.minusSeconds(5)).from()).isEqualTo(NINE.minusSeconds(5));
        assertThat(hour.moved(-0.5).from()).isEqualTo(NINE.minusSeconds(1800));
        assertThat(hour.part(Instant.MAX)).isGreaterThan(1);
        assertThat(hour.part(Instant.MIN)).isNegative();
    }
}
