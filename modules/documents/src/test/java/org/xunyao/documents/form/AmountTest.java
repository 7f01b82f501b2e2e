package org.xunyao.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountTest {
    /// The first seven are the examples of the regulation (正确填写票据和结算凭证的基本规定 art. 4), in its first way of
    /// writing each.
    @ParameterizedTest
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元零叁角贰分",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "1234.50, 壹仟贰佰叁拾肆元伍角",
        "0, 零元整",
        "0.01, 壹分",
        "0.10, 壹角",
        "0.12, 壹角贰分",
        "1, 壹元整",
        "10, 壹拾元整",
        "11, 壹拾壹元整",
        "20, 贰拾元整",
        "100, 壹佰元整",
        "101, 壹佰零壹元整",
        "110, 壹佰壹拾元整",
        "1000, 壹仟元整",
        "1001, 壹仟零壹元整",
        "1010, 壹仟零壹拾元整",
        "10000, 壹万元整",
        "10001, 壹万零壹元整",
        "10010.50, 壹万零壹拾元零伍角",
        "20300, 贰万零叁佰元整",
        "100000, 壹拾万元整",
        "1000000, 壹佰万元整",
        "1000001, 壹佰万零壹元整",
        "10500000, 壹仟零伍拾万元整",
        "100000000, 壹亿元整",
        "100000001, 壹亿零壹元整",
        "100050000, 壹亿零伍万元整",
        "110000000, 壹亿壹仟万元整",
        "100000000000, 壹仟亿元整",
        "123456789012.34, 壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分",
        "1000000000000, 壹万亿元整",
        "5.00, 伍元整",
        "5.05, 伍元零伍分",
        "50.5, 伍拾元零伍角",
    })
    void anAmountInCapitals(String typed, String words) {
        assertThat(Amount.read(typed)).map(Amount::words).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5|1,234.50|1234.50",
                "￥ 12 000 元|12,000.00|12000.00",
                "0.5|0.50|0.50",
                "1,000,000,000,000|1,000,000,000,000.00|1000000000000.00"
            })
    void figuresAsTyped(String typed, String figures, String kept) {
        Amount amount = Amount.read(typed).orElseThrow();

        assertThat(amount.figures()).isEqualTo(figures);
        assertThat(amount.text()).isEqualTo(kept);
        assertThat(Amount.read(amount.text())).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "十元",
                "-1",
                "1.234",
                "1e3",
                ".5",
                "1000000000000.01",
                "99999999999999",
                "１２",
                "3元50",
                "1,5",
                "12¥",
                "1,234,5"
            })
    void whatIsNoAmount(String typed) {
        assertThat(Amount.read(typed)).isEmpty();
    }

    @Test
    void outsideTheRange() {
        assertThatThrownBy(() -> new Amount(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Amount.of(100_000_000_000_001L)).isEmpty();
    }
}
