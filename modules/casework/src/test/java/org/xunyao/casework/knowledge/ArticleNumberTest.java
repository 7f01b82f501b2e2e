package org.xunyao.casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleNumberTest {
    @ParameterizedTest
    @CsvSource({
        "126, 126, 0, 第126条, 第一百二十六条",
        "第126条, 126, 0, 第126条, 第一百二十六条",
        "第一百二十六条, 126, 0, 第126条, 第一百二十六条",
        "一百零二, 102, 0, 第102条, 第一百零二条",
        "第十条, 10, 0, 第10条, 第十条",
        "第二十条, 20, 0, 第20条, 第二十条",
        "第一百一十条, 110, 0, 第110条, 第一百一十条",
        "第一百一十七条, 117, 0, 第117条, 第一百一十七条",
        "第一千二百六十条, 1260, 0, 第1260条, 第一千二百六十条",
        "第一千零三条, 1003, 0, 第1003条, 第一千零三条",
        "第一百四十二条之一, 142, 1, 第142条之一, 第一百四十二条之一",
        "142-1, 142, 1, 第142条之一, 第一百四十二条之一"
    })
    void isReadAsPeopleAndLawsWriteIt(String written, int number, int after, String words, String han) {
        assertThat(ArticleNumber.read(written)).contains(new ArticleNumber(number, after));
        assertThat(new ArticleNumber(number, after).words()).isEqualTo(words);
        assertThat(new ArticleNumber(number, after).inHan()).isEqualTo(han);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "条", "第条", "12345", "第一百二十六款", "abc", "-1", "第零条"})
    void whatIsNoneIsNotRead(String written) {
        assertThat(ArticleNumber.read(written)).isEmpty();
    }
}
