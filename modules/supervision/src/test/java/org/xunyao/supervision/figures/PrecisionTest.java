package org.xunyao.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PrecisionTest {
    /// R. Newcombe, Statistics in Medicine 17, 1998, table I, method 3: 81 of 263 and 15 of 148.
    @Test
    void theIntervalIsThatOfTheLiterature() {
        var one = new Precision(81, 263);
        assertThat(one.value().orElseThrow()).isCloseTo(0.3080, within(0.0001));
        assertThat(one.from()).isCloseTo(0.2553, within(0.0001));
        assertThat(one.to()).isCloseTo(0.3662, within(0.0001));
        var other = new Precision(15, 148);
        assertThat(other.from()).isCloseTo(0.0624, within(0.0001));
        assertThat(other.to()).isCloseTo(0.1605, within(0.0001));
    }

    @Test
    void ofNothingNothingIsKnownAndOfOneSidednessNotEverything() {
        var nothing = new Precision(0, 0);
        assertThat(nothing.value()).isEmpty();
        assertThat(nothing.from()).isZero();
        assertThat(nothing.to()).isOne();
        assertThat(new Precision(0, 20).to()).isCloseTo(0.1611, within(0.0001));
        assertThat(new Precision(1, 1).from()).isCloseTo(0.2065, within(0.0001));
        assertThatThrownBy(() -> new Precision(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
