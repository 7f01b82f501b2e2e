package org.xunyao.supervision.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Kappa against figures reckoned by hand.
class AgreementTest {
    private static final List<Answer> ANSWERS = List.of(Answer.CLEAR, Answer.DOUBT, Answer.UNREADABLE);
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    private static List<TwiceRead<Answer>> pairs(int[][] table) {
        var pairs = new ArrayList<TwiceRead<Answer>>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table.length; column++) {
                var pair = new TwiceRead<>(AT, ANSWERS.get(row), ANSWERS.get(column));
                pairs.addAll(Collections.nCopies(table[row][column], pair));
            }
        }
        return pairs;
    }

    /// po = 35/50, pe = 0.5 · 0.6 + 0.5 · 0.4 = 0.5, kappa = 0.2/0.5 = 0.4. The error: 50 · 0.5⁴
    /// var = 0.4 (0.5 − 1.1 · 0.3)² + 0.3 (0.5 − 0.9 · 0.3)² + 0.3² (0.1 · 1.1² + 0.2 · 0.9²) −
    /// (0.35 − 1 + 0.7)² = 0.01156 + 0.01587 + 0.02547 − 0.0025 = 0.0504, var = 0.016128, error
    /// 0.126996, half 0.248911.
    @Test
    void twoAnswers() {
        Agreement agreement = Agreement.of(pairs(new int[][] {{20, 5, 0}, {10, 15, 0}, {0, 0, 0}}), ANSWERS);
        assertThat(agreement.pairs()).isEqualTo(50);
        assertThat(agreement.observed()).hasValueCloseTo(0.7, within(1e-9));
        Agreement.Kappa kappa = agreement.kappa().orElseThrow();
        assertThat(kappa.value()).isCloseTo(0.4, within(1e-9));
        assertThat(kappa.from()).isCloseTo(0.4 - 0.248911, within(1e-5));
        assertThat(kappa.to()).isCloseTo(0.4 + 0.248911, within(1e-5));
    }

    /// Margins 0.6 0.3 0.1 and 0.5 0.3 0.2: po = 0.44 + 0.20 + 0.06 = 0.70, pe = 0.30 + 0.09 + 0.02
    /// = 0.41, kappa = 0.29/0.59 = 0.491525.
    @Test
    void threeAnswersOfUnequalMargins() {
        Agreement agreement = Agreement.of(pairs(new int[][] {{44, 7, 9}, {5, 20, 5}, {1, 3, 6}}), ANSWERS);
        assertThat(agreement.observed()).hasValueCloseTo(0.7, within(1e-9));
        assertThat(agreement.kappa().orElseThrow().value()).isCloseTo(0.491525, within(1e-6));
    }

    @Test
    void nothingIsSaidWhereChanceWouldAgreeAsWell() {
        assertThat(Agreement.of(List.of(), ANSWERS).observed()).isEmpty();
        Agreement same = Agreement.of(pairs(new int[][] {{49, 0, 0}, {0, 0, 0}, {0, 0, 0}}), ANSWERS);
        assertThat(same.observed()).hasValueCloseTo(1.0, within(1e-9));
        assertThat(same.kappa()).isEmpty();
        Agreement apart = Agreement.of(pairs(new int[][] {{0, 10, 0}, {10, 0, 0}, {0, 0, 0}}), ANSWERS);
        assertThat(apart.kappa().orElseThrow().value()).isCloseTo(-1, within(1e-9));
        assertThat(apart.kappa().orElseThrow().from()).isEqualTo(-1);
    }

    @Test
    void theLotIsThatOfTheIdentifierAndNoneOrAllAreDrawnAtTheEnds() {
        var id = new UUID(0x7000L, 0x8000000000000000L + 9);
        assertThat(rules(10).draws(id)).isTrue();
        assertThat(rules(9).draws(id)).isFalse();
        assertThat(rules(0).draws(new UUID(0x7000L, 0x8000000000000000L))).isFalse();
        assertThat(rules(100).draws(new UUID(0x7000L, 0xBFFFFFFFFFFFFFFFL))).isTrue();
    }

    private static ReadingRules rules(int share) {
        return new ReadingRules(share, 50, Duration.ofDays(30), Duration.ofDays(180), Duration.ofDays(10));
    }
}
