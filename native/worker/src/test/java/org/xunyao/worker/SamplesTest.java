package org.xunyao.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final int SIZE = 1_000;
    private static final long SECOND = 1_000_000_000L;

    private final Samples samples = new Samples(2 * SIZE);

    @Test
    void thereAreNoMoreThanTheBytesAllowAndTheyGoRound() {
        Sample first = taken("a", SIZE, 0);
        Sample second = taken("b", SIZE, 0);
        assertThat(samples.take("c", SIZE, 0)).isNull();
        samples.giveBack(first);
        assertThat(samples.take("c", SIZE, 0)).isSameAs(first);
        assertThat(samples.made()).isEqualTo(2 * SIZE);
        samples.giveBack(first);
        samples.giveBack(second);
        Sample large = taken("d", 2 * SIZE, 0);
        assertThat(large.capacity()).isEqualTo(2 * SIZE);
        assertThat(samples.made()).as("those of another size were given back").isEqualTo(2 * SIZE);
    }

    @Test
    void whereTheyRunOutCamerasGetThemInTheOrderInWhichTheyAsked() {
        Sample first = taken("a", SIZE, 0);
        Sample second = taken("b", SIZE, 0);
        assertThat(samples.take("c", SIZE, 0)).isNull();
        assertThat(samples.take("d", SIZE, 0)).isNull();
        samples.giveBack(first);
        assertThat(samples.take("a", SIZE, 1)).as("others asked before").isNull();
        assertThat(samples.take("d", SIZE, 1)).as("c asked before").isNull();
        assertThat(samples.take("c", SIZE, 2)).isNotNull();
        samples.giveBack(second);
        assertThat(samples.take("d", SIZE, 3)).isNotNull();
    }

    @Test
    void aCameraThatAsksNoMoreHoldsNobodyUpForLong() {
        Sample first = taken("a", SIZE, 0);
        assertThat(taken("b", SIZE, 0)).isNotNull();
        assertThat(samples.take("c", SIZE, 0)).isNull();
        assertThat(samples.take("d", SIZE, 0)).isNull();
        samples.giveBack(first);
        assertThat(samples.take("e", SIZE, SECOND)).isNull();
        samples.leave("c");
        assertThat(samples.take("e", SIZE, 2 * SECOND))
                .as("d still has its place")
                .isNull();
        assertThat(samples.take("e", SIZE, 5 * SECOND)).isNotNull();
    }

    private Sample taken(String who, int bytes, long now) {
        return Objects.requireNonNull(samples.take(who, bytes, now));
    }
}
