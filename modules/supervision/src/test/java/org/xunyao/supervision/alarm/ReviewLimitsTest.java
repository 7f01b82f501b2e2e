package org.xunyao.supervision.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;

final class ReviewLimitsTest {
    private final ReviewLimits limits = new Bureau().limits;

    @ParameterizedTest
    @CsvSource({
        "RED,    2026-11-20T02:17:30Z, 2026-11-20T02:47:30Z, false",
        "ORANGE, 2026-11-20T02:17:30Z, 2026-11-20T04:17:30Z, false",
        // A Friday: the working day after it is Monday, which ends at 16:00 UTC.
        "YELLOW, 2026-11-20T02:17:30Z, 2026-11-23T16:00:00Z, false",
        "BLUE,   2026-11-20T02:17:30Z, 2026-11-24T16:00:00Z, false",
        // 00:30 on Saturday in China, Friday in UTC.
        "YELLOW, 2026-11-20T16:30:00Z, 2026-11-23T16:00:00Z, false",
        "YELLOW, 2026-12-31T02:00:00Z, 2027-01-01T16:00:00Z, true",
    })
    void dueCountsFromTheRaising(AlarmColour colour, Instant raisedAt, Instant due, boolean estimated) {
        var found = limits.due(colour, raisedAt);
        assertThat(found).isEqualTo(new ReviewLimits.ReviewDue(due, estimated));
        assertThat(found.isOver(due)).isTrue();
        assertThat(found.isOver(due.minusMillis(1))).isFalse();
    }

    @Test
    void aColourWithoutARowIsAFaultAndTwoRowsAreRefused() {
        var red = Bureau.limit(AlarmColour.RED, 30, ReviewLimit.Unit.MIN, 2);
        var one = new ReviewLimits(List.of(red), Bureau.deadlines(), SystemClock.CHINA);
        assertThatThrownBy(() -> one.due(AlarmColour.BLUE, Bureau.TEN))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("REVIEW-LIMIT-MISSING");
        assertThatThrownBy(() -> new ReviewLimits(List.of(red, red), Bureau.deadlines(), SystemClock.CHINA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFindingItsOwnRuleWouldNotMakeIsRefused() {
        var finding = Bureau.finding(Bureau.TEN, java.time.Duration.ofMinutes(30));
        assertThatThrownBy(() -> new Finding(
                        finding.camera(),
                        finding.shop(),
                        finding.rule(),
                        finding.from(),
                        finding.to(),
                        finding.counted().plusMillis(1),
                        finding.threshold(),
                        finding.detector(),
                        finding.zone()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bureau.finding(Bureau.TEN, java.time.Duration.ofMinutes(29)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
