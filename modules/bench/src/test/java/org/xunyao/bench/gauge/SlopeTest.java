package org.xunyao.bench.gauge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlopeTest {
    private static final double EXACT = 1e-9;

    @Test
    void a_straight_line_has_its_slope_and_no_error() {
        Slope slope = Slope.through(List.of(0.0, 10.0, 20.0, 30.0), List.of(5.0, 7.0, 9.0, 11.0));

        assertThat(slope.each()).isCloseTo(0.2, within(EXACT));
        assertThat(slope.error()).isCloseTo(0, within(EXACT));
        assertThat(slope.per(100).each()).isCloseTo(20, within(EXACT));
    }

    @Test
    void noise_shows_in_the_error() {
        // By hand: mean x 2.5, Sxx 5, Sxy 4, rest 1.8: slope 0.8, error √(1.8 / 2 / 5).
        Slope slope = Slope.through(List.of(1.0, 2.0, 3.0, 4.0), List.of(1.0, 3.0, 2.0, 4.0));

        assertThat(slope.each()).isCloseTo(0.8, within(EXACT));
        assertThat(slope.error()).isCloseTo(Math.sqrt(1.8 / 2 / 5), within(EXACT));
    }

    @Test
    void readings_at_one_moment_give_no_line() {
        assertThatThrownBy(() -> Slope.through(List.of(1.0, 1.0, 1.0), List.of(1.0, 2.0, 3.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
