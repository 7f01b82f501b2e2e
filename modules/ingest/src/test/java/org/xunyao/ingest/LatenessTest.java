package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// When a stream that is behind is begun anew, and when it is left alone.
class LatenessTest {
    private static final Instant BEGUN = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration TICK = Duration.ofMillis(100);

    private final Lateness lateness = new Lateness();
    private Instant now = BEGUN;

    /// How long it bears pictures that are so late; nothing if it bears them for an hour.
    private Duration borne(Duration lag) {
        Instant from = now;
        while (now.isBefore(from.plusSeconds(3_600))) {
            if (lateness.goneFor(lag, now)) {
                lateness.begin();
                return Duration.between(from, now);
            }
            now = now.plus(TICK);
        }
        return Duration.ZERO;
    }

    @Test
    void whatStaysBehindIsBegunAnewAndWhatIsInTimeIsNot() {
        lateness.begin();
        assertThat(borne(Duration.ofSeconds(2))).isZero();
        assertThat(borne(Duration.ofMillis(2_001))).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void whatCatchesUpIsLeftAlone() {
        lateness.begin();
        Duration lag = Duration.ofSeconds(60);
        while (lag.compareTo(Duration.ofSeconds(1)) > 0) {
            assertThat(lateness.goneFor(lag, now)).isFalse();
            now = now.plus(TICK);
            lag = lag.minusMillis(10);
        }
        assertThat(borne(Duration.ofSeconds(1))).isZero();
    }

    @Test
    void whatFallsBehindFartherIsNotLeftAlone() {
        lateness.begin();
        Duration lag = Duration.ofSeconds(3);
        boolean gone = false;
        while (!gone && now.isBefore(BEGUN.plusSeconds(60))) {
            gone = lateness.goneFor(lag, now);
            now = now.plus(TICK);
            lag = lag.plusMillis(50);
        }
        assertThat(gone).isTrue();
    }

    @Test
    void aWayThatIsAlwaysLateIsMeasuredByWhatItMustBe() {
        lateness.begin();
        lateness.must(Duration.ofSeconds(6));
        lateness.must(Duration.ofSeconds(4));
        assertThat(borne(Duration.ofSeconds(8))).isZero();
        assertThat(borne(Duration.ofMillis(8_001))).isPositive();
        assertThat(borne(Duration.ofSeconds(3)))
                .as("another connection, another way")
                .isPositive();
    }

    @Test
    void fromTheThirdTimeOnItIsBorneTwiceAsLongUntilItWasWellForLong() {
        lateness.begin();
        Duration late = Duration.ofSeconds(3);
        for (int i = 0; i < 3; i++) {
            assertThat(borne(late)).isEqualTo(Duration.ofSeconds(6));
        }
        assertThat(borne(late)).isEqualTo(Duration.ofSeconds(12));
        for (int i = 0; i < 10; i++) {
            assertThat(borne(late)).isLessThanOrEqualTo(Duration.ofMinutes(5)).isGreaterThan(Duration.ofSeconds(12));
        }
        lateness.forgive();
        for (int i = 0; i < 3; i++) {
            assertThat(borne(late)).as("it ended for another reason").isEqualTo(Duration.ofSeconds(6));
        }
        assertThat(borne(Duration.ZERO)).as("an hour in time").isZero();
        assertThat(borne(late)).isEqualTo(Duration.ofSeconds(6));
    }
}
