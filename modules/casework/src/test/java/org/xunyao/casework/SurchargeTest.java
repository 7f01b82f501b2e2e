package org.xunyao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.casework.handling.Surcharge;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.calendar.OtherRule;

/// A fine of 20,000 yuan, served on 2026-03-03 and due until 2026-03-18: every sum was reckoned by hand.
final class SurchargeTest {
    private static final List<String> SERVED = List.of(
            "finishInvestigation@2026-02-10",
            "submitReview@2026-02-11",
            "reviewPass@2026-02-12",
            "approveNotice@2026-02-13",
            "serveNotice@2026-02-13",
            "toDecision@2026-02-28",
            "decide@2026-03-02",
            "serve@2026-03-03");

    private final County county = new County();
    private final CaseId id = county.filed().head().id();
    private final CaseSteps steps = new CaseSteps(county, id);
    private final Surcharge surcharge =
            new Surcharge(new OtherRule.Rate(3, 100, Set.of("REVIEW", "LITIGATION")), Tables.rulebook());

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, 0",
        "2026-03-18, 0",
        "2026-03-19, 600",
        "2026-03-20, 1200",
        "2026-04-20, 19800",
        "2026-04-21, 20000",
        "2027-03-19, 20000"
    })
    void threePercentADayFromTheDayAfterTheTermAndNeverMoreThanTheFine(LocalDate day, long yuan) {
        SERVED.forEach(steps::take);
        assertThat(surcharge.by(county.now(id), day)).isEqualTo(Money.yuan(yuan));
    }

    @Test
    void whatWasPaidBearsNothingFromItsDayOn() {
        SERVED.forEach(steps::take);
        steps.take("pay!part@2026-03-20");
        assertThat(surcharge.by(county.now(id), LocalDate.of(2026, 3, 21))).isEqualTo(Money.yuan(600 + 450 + 450));
    }

    @Test
    void partsThatWereGrantedAreLateOneByOne() {
        SERVED.forEach(steps::take);
        steps.take("approveInstalment@2026-03-10");
        assertThat(surcharge.by(county.now(id), LocalDate.of(2026, 3, 31))).isEqualTo(Money.NONE);
        assertThat(surcharge.by(county.now(id), LocalDate.of(2026, 4, 1))).isEqualTo(Money.yuan(300));
        assertThat(surcharge.by(county.now(id), LocalDate.of(2026, 5, 1))).isEqualTo(Money.yuan(30 * 300 + 600));
    }

    @Test
    void nothingIsAddedBeforeServiceAndNoRowIsNoRate() {
        SERVED.subList(0, SERVED.size() - 1).forEach(steps::take);
        assertThat(surcharge.by(county.now(id), LocalDate.of(2026, 12, 1))).isEqualTo(Money.NONE);
        assertThatThrownBy(() -> Surcharge.on(LocalDate.of(2026, 12, 1), List.of(), Tables.rulebook()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
