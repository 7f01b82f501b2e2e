package org.xunyao.store.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.store.keys.Passphrase.Weakness;

class PassphraseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "elevenchars|SHORT",
                "''|SHORT",
                "twelve chars|",
                "aaaabbbbccccdddd|MONOTONOUS",
                "' leading blank'|UNSEEN",
                "'trailing blank '|UNSEEN",
                "巡查记录要如实填写不得补写|",
                "巡查记录要如实填写|SHORT",
                "𠮷䶮㛃𠮷䶮㛃𠮷䶮㛃𠮷䶮|SHORT"
            })
    void saysWhatIsWrong(String typed, Weakness weakness) {
        assertThat(Passphrase.weakness(typed.toCharArray()).orElse(null)).isEqualTo(weakness);
    }

    @ParameterizedTest
    @CsvSource({"128,", "129,LONG"})
    void isBounded(int length, Weakness weakness) {
        assertThat(Passphrase.weakness(
                                "abcdefgh".repeat(20).substring(0, length).toCharArray())
                        .orElse(null))
                .isEqualTo(weakness);
    }
}
