package org.xunyao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0.00|0.00",
                "0.01|1|0.01|0.01",
                "5|500|5.00|5.00",
                "999.9|99990|999.90|999.90",
                "1,234.50|123450|1234.50|1,234.50",
                "100000|10000000|100000.00|100,000.00",
                "1000000000000|100000000000000|1000000000000.00|1,000,000,000,000.00"
            })
    void isReadAndSaidExactlyToTheFen(String text, long fen, String plain, String grouped) {
        Money money = Money.parse(text);
        assertThat(money.fen()).isEqualTo(fen);
        assertThat(money.plain()).isEqualTo(plain);
        assertThat(money.grouped()).isEqualTo(grouped);
        assertThat(Money.parse(grouped)).isEqualTo(money);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.234", "1e3", "１２", "1,23", ",1", "1.", "1000000000000.01", "99999999999999"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void countsWithoutParts() {
        Money price = Money.parse("15");
        assertThat(price.times(new BigDecimal("10.5"))).isEqualTo(Money.parse("157.50"));
        assertThat(Money.parse("0.01").times(new BigDecimal("0.5"))).isEqualTo(Money.NONE);
        assertThat(price.less(Money.yuan(20))).isEqualTo(Money.NONE);
        assertThat(price.less(Money.yuan(5)).plus(Money.yuan(1))).isEqualTo(Money.yuan(11));
        assertThat(price.max(Money.yuan(20))).isEqualTo(Money.yuan(20));
        assertThat(price.min(Money.yuan(20))).isEqualTo(price);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.MOST.plus(new Money(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.MOST.times(BigDecimal.TWO));
    }
}
