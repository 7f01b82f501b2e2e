package org.xunyao.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.FaultException;

final class DeadlineRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void theTableHoldsTheDeadlinesOfTheRegulation() {
        DeadlineRules rules = Tables.deadlines();
        assertThat(rules.inForce("D01", TODAY).period(false)).isEqualTo(new Period.WorkingDays(15));
        assertThat(rules.inForce("D01", TODAY).period(true)).isEqualTo(new Period.WorkingDays(30));
        assertThat(rules.inForce("D01", TODAY).stops()).containsExactlyInAnyOrder("TEST", "IDENTIFICATION");
        assertThat(rules.inForce("D13", TODAY).period(false)).isEqualTo(new Period.WorkingDays(5));
        assertThat(rules.inForce("D20", TODAY).period(true)).isEqualTo(new Period.Days(120));
        assertThat(rules.inForce("D51", TODAY).period(false)).isEqualTo(new Period.Months(6));
        assertThat(rules.inForce("D60", TODAY).period(false)).isEqualTo(new Period.WorkingDays(15));
        assertThat(rules.inForce("D80a", TODAY).period(false)).isEqualTo(new Period.Years(5));
        assertThat(rules.all())
                .hasSizeGreaterThan(45)
                .allMatch(rule -> !rule.source().isBlank());
    }

    @Test
    void aRuleOutOfForceIsAFaultAndNotAGuess() {
        assertThatThrownBy(() -> Tables.deadlines().inForce("D81", LocalDate.of(2026, 4, 14)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DEADLINE-MISSING");
        assertThat(Tables.deadlines().inForce("D81", LocalDate.of(2026, 4, 15)).count())
                .isEqualTo(7);
    }

    @Test
    void twoRowsInForceAtOnceAreRefused() {
        var first = row(LocalDate.of(2020, 1, 1), Optional.empty());
        var second = row(LocalDate.of(2022, 1, 1), Optional.empty());
        assertThatThrownBy(() -> new DeadlineRules(List.of(first, second)))
                .isInstanceOf(IllegalArgumentException.class);
        var ended = row(LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2021, 12, 31)));
        assertThat(new DeadlineRules(List.of(ended, second)).inForce("D99", LocalDate.of(2021, 12, 31)))
                .isEqualTo(ended);
    }

    @Test
    void whatMayNotBeProlongedIsNot() {
        var rule = row(LocalDate.of(2020, 1, 1), Optional.empty());
        assertThatThrownBy(() -> rule.period(true)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Tables.deadlines().inForce("D05", TODAY).period(false))
                .isInstanceOf(IllegalStateException.class);
    }

    private static DeadlineRule row(LocalDate from, Optional<LocalDate> to) {
        return new DeadlineRule("D99", "", "", 3, PeriodUnit.WD, OptionalInt.empty(), Set.of(), "s", from, to, true);
    }
}
