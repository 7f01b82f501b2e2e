package org.xunyao.casework.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.casework.penalty.Weighing.Placed;
import org.xunyao.casework.penalty.Weighing.Reason;
import org.xunyao.kernel.Money;

/// Intervals of violations-penalties.md §2, with its own example.
class WeighingTest {
    private static final Legal LAW = new Legal("药品管理法第117条第1款", LocalDate.of(2019, 12, 1), Optional.empty(), true);
    private static final Fine TEN_TO_TWENTY =
            new Fine.Multiple(Fine.Basis.GOODS_VALUE, BigDecimal.TEN, BigDecimal.valueOf(20), Money.yuan(10_000));

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 100000.00, 130000.00",
        "USUAL, 130000.01, 169999.99",
        "HEAVY, 170000.00, 200000.00",
        "REDUCED, 0.00, 99999.99"
    })
    void fifteenYuanOfExpiredDrugsCountAsTenThousand(Tier.Step step, String least, String most) {
        var weighing = new Weighing(row(TEN_TO_TWENTY), Amounts.UNKNOWN.goods(Money.yuan(15)), Set.of(), tier(step));
        assertThat(weighing.interval()).contains(new FineRange(Money.parse(least), Money.parse(most)));
    }

    @Test
    void withoutTheBaseThereIsNoRangeAndItIsSaidWhatIsMissing() {
        var weighing = new Weighing(row(TEN_TO_TWENTY), Amounts.UNKNOWN, Set.of(), tier(Tier.Step.USUAL));
        assertThat(weighing.law()).isEmpty();
        assertThat(weighing.missing()).contains(Fine.Basis.GOODS_VALUE);
        assertThat(weighing.place(Money.yuan(1))).isEmpty();
    }

    @Test
    void anUpperLimitAloneHasNoReducedPart() {
        Fine atMost = new Fine.Fixed(new FineRange(Money.NONE, Money.yuan(5_000)));
        var light = new Weighing(row(atMost), Amounts.UNKNOWN, Set.of(), tier(Tier.Step.LIGHT));
        assertThat(light.interval()).contains(new FineRange(Money.NONE, Money.yuan(1_500)));
        var reduced = new Weighing(row(atMost), Amounts.UNKNOWN, Set.of(), tier(Tier.Step.REDUCED));
        assertThat(reduced.interval()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 100000, WITHIN",
        "LIGHT, 130000, WITHIN",
        "LIGHT, 130000.01, OTHER_STEP",
        "LIGHT, 99999.99, BELOW_LAW",
        "REDUCED, 50000, WITHIN",
        "HEAVY, 200000.01, ABOVE_LAW"
    })
    void aPersonsAmountIsLookedAt(Tier.Step step, String amount, Placed placed) {
        var weighing = new Weighing(row(TEN_TO_TWENTY), Amounts.UNKNOWN.goods(Money.yuan(15)), Set.of(), tier(step));
        assertThat(weighing.place(Money.parse(amount))).contains(placed);
        assertThat(placed.approvable()).isEqualTo(placed == Placed.WITHIN || placed == Placed.OTHER_STEP);
    }

    @Test
    void circumstancesAndStepMustGoTogether() {
        Factor first = factor("F-L1", Factor.Side.LIGHTEN, true);
        Factor again = factor("F-H5", Factor.Side.HEAVY, true);
        Factor slight = factor("F-E1", Factor.Side.EXEMPT, true);
        assertThat(reasons(Tier.Step.USUAL)).isEmpty();
        assertThat(reasons(Tier.Step.LIGHT)).containsExactly(Reason.LIGHT_WITHOUT_FACTOR);
        assertThat(reasons(Tier.Step.LIGHT, first)).isEmpty();
        assertThat(reasons(Tier.Step.REDUCED, first)).containsExactly(Reason.REDUCED);
        assertThat(reasons(Tier.Step.USUAL, first)).containsExactly(Reason.MUST_LIGHTEN);
        assertThat(reasons(Tier.Step.HEAVY)).containsExactly(Reason.HEAVY_WITHOUT_FACTOR);
        assertThat(reasons(Tier.Step.USUAL, again)).containsExactly(Reason.MUST_BE_HEAVY);
        assertThat(reasons(Tier.Step.HEAVY, again)).isEmpty();
        assertThat(reasons(Tier.Step.LIGHT, first, again)).containsExactly(Reason.MUST_BE_HEAVY, Reason.BOTH_SIDES);
        assertThat(reasons(Tier.Step.USUAL, slight)).containsExactly(Reason.EXEMPT_FOUND);
    }

    private static List<Reason> reasons(Tier.Step step, Factor... factors) {
        return new Weighing(row(TEN_TO_TWENTY), Amounts.UNKNOWN, Set.of(factors), tier(step)).reasons();
    }

    private static Factor factor(String code, Factor.Side side, boolean must) {
        return new Factor(code, code, side, must, LAW);
    }

    private static PenaltyRow row(Fine fine) {
        var anyValue = new PenaltyRow.ValueSpan(Optional.empty(), Optional.empty());
        return new PenaltyRow("V05", Grade.BASE, PenaltyRow.Who.SHOP, anyValue, List.of(), fine, false, "", LAW);
    }

    private static Tier tier(Tier.Step step) {
        Optional<Tier.Shares> shares = switch (step) {
            case REDUCED -> Optional.empty();
            case LIGHT -> Optional.of(new Tier.Shares(0, 30, true, true));
            case USUAL -> Optional.of(new Tier.Shares(30, 70, false, false));
            case HEAVY -> Optional.of(new Tier.Shares(70, 100, true, true));
        };
        return new Tier(step, step.name(), shares, LAW);
    }
}
