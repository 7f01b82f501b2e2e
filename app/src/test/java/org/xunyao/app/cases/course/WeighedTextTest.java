package org.xunyao.app.cases.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.penalty.Weighing;
import org.xunyao.kernel.Money;

/// The words of a cell say what was weighed, and nothing else is read.
final class WeighedTextTest {
    private static final Weighed WEIGHED = new Weighed(
            new Weighed.Ground(
                    "V05",
                    "销售&超过有效期,药品",
                    "药品管理法第98条；第51条",
                    "药品管理法第117条第1款",
                    LocalDate.of(2026, 3, 1),
                    LocalDate.of(2019, 12, 1),
                    Grade.SERIOUS_UNCLEAR,
                    PenaltyRow.Who.PERSON),
            new Amounts(Optional.of(new Money(1_501)), Optional.empty(), Optional.of(Money.NONE), Optional.empty()),
            new FineRange(Money.yuan(100_000), Money.yuan(200_000)),
            new FineRange(Money.NONE, new Money(9_999_999)),
            Tier.Step.REDUCED,
            List.of(new Weighed.Circumstance("F-L1", "主动：消除"), new Weighed.Circumstance("F-H5", "处理后再犯")),
            List.of(Weighing.Reason.REDUCED, Weighing.Reason.BOTH_SIDES),
            "理由 \t 100%+",
            "𠮷\n");

    @Test
    void whatWasWeighedComesBackAsItWas() {
        String text = WeighedText.of(WEIGHED);
        assertThat(text).matches("[!-~]+");
        assertThat(WeighedText.read(text)).contains(WEIGHED);
        assertThat(WeighedText.read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "V05&, V05",
        "SERIOUS_UNCLEAR, NONE_OF_THEM",
        "2026-03-01, 2026-02-30",
        "10000000, -1",
        "20000000, 1",
        "REDUCED&F, LIGHTER&F",
        "%, %%",
        "&9999999&, &99999999999999999999&",
    })
    void whatIsNoneOfTheseIsRefused(String old, String changed) {
        String text = WeighedText.of(WEIGHED);
        assertThat(text).contains(old);
        assertThatThrownBy(() -> WeighedText.read(text.replaceFirst(Pattern.quote(old), changed)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WeighedCell.reading(text.replaceFirst(Pattern.quote(old), changed)))
                .isEmpty();
    }
}
