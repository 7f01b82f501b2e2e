package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunyao.video.Why;

/// How rests grow.
class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(1) {
        @Override
        public double nextDouble() {
            return 0;
        }
    });

    @Test
    void aShortDisturbanceIsAskedAboutBriskly() {
        assertThat(IntStream.of(1, 2, 3, 4, 16).mapToObj(retry -> backoff.after(retry, Why.TIMEOUT)))
                .containsExactly(seconds(1), seconds(2), seconds(4), seconds(6), seconds(6));
    }

    @Test
    void aCameraThatIsAwayIsNotAskedAllDay() {
        assertThat(IntStream.of(17, 18, 19, 5_000).mapToObj(retry -> backoff.after(retry, Why.UNREACHABLE)))
                .containsExactly(seconds(12), seconds(24), seconds(24), seconds(24));
    }

    @Test
    void whatOnlyAPersonCanMendIsAskedSlowlyAtOnce() {
        assertThat(backoff.after(1, Why.WRONG_PASSWORD)).isEqualTo(seconds(24));
    }

    @Test
    void chanceLengthensByAQuarterAtMost() {
        Backoff chanced = new Backoff(new Random(7));
        assertThat(IntStream.range(0, 200).mapToObj(i -> chanced.after(9, Why.CLOSED)))
                .allSatisfy(rest -> assertThat(rest).isBetween(seconds(6), Duration.ofMillis(7_500)))
                .anySatisfy(rest -> assertThat(rest).isGreaterThan(seconds(7)));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
