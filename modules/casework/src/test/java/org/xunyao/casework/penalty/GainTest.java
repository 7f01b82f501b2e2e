package org.xunyao.casework.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.xunyao.casework.penalty.Exemption.Unmet;
import org.xunyao.casework.penalty.IllegalGain.Deduction;
import org.xunyao.casework.penalty.IllegalGain.Method;
import org.xunyao.kernel.Money;

class GainTest {
    @Test
    void theGainIsWhatCameInLessProvenExpensesAndTax() {
        var gain = new IllegalGain(
                Method.NET,
                Money.yuan(1_000),
                List.of(new Deduction("购进价款", Money.yuan(600), "进货发票 3 张")),
                Money.yuan(30),
                Money.yuan(100),
                Optional.empty());
        assertThat(gain.gain()).contains(Money.yuan(370));
        assertThat(gain.confiscated(false))
                .as("what was refunded is not taken again")
                .isEqualTo(Money.yuan(270));
        assertThat(gain.confiscated(true)).isEqualTo(Money.NONE);
    }

    @Test
    void allOfItHasNoExpensesAndWhatCannotBeFoundOutWantsTheChief() {
        var expense = List.of(new Deduction("房租", Money.yuan(1), "收据"));
        assertThatIllegalArgumentException().isThrownBy(() -> gain(Method.GROSS, expense, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Deduction("房租", Money.yuan(1), " "));
        assertThat(gain(Method.NOT_CALCULABLE, List.of(), Optional.empty()).wantsApproval())
                .isTrue();
        assertThat(gain(Method.NOT_CALCULABLE, List.of(), Optional.of("审批表")).wantsApproval())
                .isFalse();
        assertThat(gain(Method.NOT_REQUIRED, List.of(), Optional.empty()).gain())
                .isEmpty();
    }

    @Test
    void goodsAreWorthTheirMarkedPriceElseTheMarkets() {
        var sold =
                new GoodsLine("甲", new BigDecimal("3"), Optional.of(Money.parse("12.50")), Optional.of(Money.yuan(9)));
        var kept = new GoodsLine("乙", new BigDecimal("2.5"), Optional.empty(), Optional.of(Money.yuan(10)));
        var unknown = new GoodsLine("丙", BigDecimal.ONE, Optional.empty(), Optional.empty());
        assertThat(GoodsLine.value(List.of(sold, kept))).contains(Money.parse("62.50"));
        assertThat(GoodsLine.value(List.of(sold, unknown)))
                .as("not known is not nothing")
                .isEmpty();
        assertThat(GoodsLine.value(List.of())).isEmpty();
    }

    @Test
    void anExemptionSaysEachConditionThatIsNotMet() {
        var law = new Legal("行政处罚法第33条第1款", LocalDate.of(2021, 7, 15), Optional.empty(), false);
        var exemption = new Exemption(
                "R-A06",
                Optional.empty(),
                "未悬挂许可证等证照",
                new Exemption.Conditions(true, true, 0, true, Optional.of(Money.yuan(100))),
                law);
        var clean = new Exemption.Found(true, false, false, true, OptionalInt.of(0), Optional.of(Money.yuan(100)));
        assertThat(exemption.unmet(clean)).isEmpty();
        var worst = new Exemption.Found(false, true, true, false, OptionalInt.of(1), Optional.empty());
        assertThat(exemption.unmet(worst)).containsExactly(Unmet.values());
        var uncorrected = new Exemption.Found(true, false, false, true, OptionalInt.empty(), Optional.of(Money.NONE));
        assertThat(exemption.unmet(uncorrected)).containsExactly(Unmet.NOT_CORRECTED);
    }

    private static IllegalGain gain(Method method, List<Deduction> deductions, Optional<String> approval) {
        return new IllegalGain(method, Money.yuan(5), deductions, Money.NONE, Money.NONE, approval);
    }
}
