package org.xunyao.video.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.video.patrol.RiskFacts.Factor;
import org.xunyao.video.patrol.RiskWeights.Range;
import org.xunyao.video.patrol.RiskWeights.Row;

class RiskWeightsTest {
    private static final RiskWeights WEIGHTS = new RiskWeights(
            List.of(
                    new Row(Factor.DAYS_SINCE_ALARM, Optional.of(new Range(0, 7)), 2),
                    new Row(Factor.DAYS_SINCE_LOOK, Optional.of(new Range(3, 999)), 1),
                    new Row(Factor.DAYS_SINCE_LOOK, Optional.empty(), 2),
                    new Row(Factor.GRADE, Optional.of(new Range(4, 4)), 9)),
            6);

    @Test
    void pointsOfAllRowsThatFitAreAddedAndWhatNobodyKnowsIsNotZero() {
        assertThat(WEIGHTS.of(new RiskFacts(Map.of(Factor.DAYS_SINCE_LOOK, 0L))))
                .isEqualTo(1);
        assertThat(WEIGHTS.of(new RiskFacts(Map.of()))).as("never looked at").isEqualTo(3);
        assertThat(WEIGHTS.of(new RiskFacts(Map.of(Factor.DAYS_SINCE_LOOK, 3L, Factor.DAYS_SINCE_ALARM, 7L))))
                .isEqualTo(4);
        assertThat(WEIGHTS.of(new RiskFacts(Map.of(Factor.DAYS_SINCE_LOOK, 2L, Factor.DAYS_SINCE_ALARM, 8L))))
                .isEqualTo(1);
        assertThat(WEIGHTS.of(new RiskFacts(Map.of(Factor.GRADE, 4L))))
                .as("at most")
                .isEqualTo(6);
    }

    @Test
    void aWeightThatCouldNotBeDrawnIsRefused() {
        assertThatThrownBy(() -> new RiskWeights(List.of(), 21)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RiskWeights(List.of(new Row(Factor.GRADE, Optional.empty(), -1)), 6))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
