package org.xunyao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void combinedLettersAreBroughtIntoOneForm() {
        assertThat(Words.clean("e\u0301")).isEqualTo("\u00e9");
    }

    @Test
    void rareCharactersOutsideTheBasicPlaneStay() {
        assertThat(Words.clean("李㛃、王𠮷、䶮明")).isEqualTo("李㛃、王𠮷、䶮明");
    }

    @Test
    void lineEndsOfWindowsBecomeLineFeeds() {
        assertThat(Words.clean("一\r\n二")).isEqualTo("一\n二");
    }

    @Test
    void blanksAtBothEndsGoAlsoTheWideOnes() {
        assertThat(Words.clean("\u3000 药房 \n\u3000")).isEqualTo("药房");
    }

    @Test
    void aCompatibilityIdeographIsWrittenWithItsOrdinaryCharacter() {
        assertThat(Words.clean("\uf9dc")).isEqualTo("\u9686");
    }

    @Test
    void whatOthersWroteIsTakenOverWithoutWhatIsNotSeen() {
        assertThat(Words.visible(" 崇\u202e阳\u200b\t一\u2028二\r\n三\ud800 ")).isEqualTo("崇阳 一\n二\n三");
        assertThat(Words.visible("药".repeat(99_999) + "𠮷")).hasSize(99_999);
        assertThat(Words.clean(Words.visible("药".repeat(100_001)))).hasSize(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x00, 0x07, 0x0d, 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x200e, 0x202e, 0x2028, 0x2029, 0x2066, 0xfeff})
    void whatIsNotSeenOnPaperIsRefused(int codePoint) {
        assertThatThrownBy(() -> Words.clean("崇" + Character.toString(codePoint) + "阳"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+" + Integer.toHexString(codePoint));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xe000, 0xf0000, 0xd800, 0xdc00, 0x0378, 0xffff})
    void whatNoReaderKnowsIsRefused(int codePoint) {
        String text = "崇" + Character.toString(codePoint) + "阳";
        assertThatThrownBy(() -> Words.clean(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textEndsAtTwentyThousandUnits() {
        assertThat(Words.clean("药".repeat(100_000))).hasSize(100_000);
        assertThatThrownBy(() -> Words.clean("药".repeat(100_001))).isInstanceOf(IllegalArgumentException.class);
    }
}
