package org.xunyao.bench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What T25 takes for whole on paper, and what not.
class PagedTextTest {
    private static final String HEAD = "样例县市场监督管理局";
    private static final String FOOT = "第1页共3页";

    @Test
    void aTextOnOnePageOrOverItsEndIsWhole() {
        assertThat(pages("案由", "").holds("案由")).isTrue();
        assertThat(pages("甲乙丙丁", "戊己").holds("甲乙丙丁戊己")).isTrue();
        assertThat(pages("甲", "乙丙丁").holds("甲乙丙丁")).isTrue();
        assertThat(pages("x".repeat(700), "x".repeat(900), "x".repeat(44)).holds("x".repeat(1_644)))
                .isTrue();
        assertThat(pages("案由", "").holds("")).isTrue();
    }

    @Test
    void aLostFirstOrLastCharacterIsNotMadeUpForByTheSameElsewhere() {
        String body = "甲乙".repeat(100);
        assertThat(pages("药" + body, "国药准字" + body).holds("药准字" + body + "号")).isFalse();
        assertThat(pages(body, body + "乙丙丁" + body).holds("甲乙丙丁" + body)).isFalse();
        assertThat(pages("处方" + body, "号" + body).holds("处方号")).isFalse();
    }

    @Test
    void aCharacterLostOutOfManyThatAreTheSameIsNoticed() {
        assertThat(pages("药品" + "药".repeat(700), "药".repeat(899)).holds("药".repeat(1_600)))
                .isFalse();
        assertThat(pages("x".repeat(700), "x".repeat(899), "x".repeat(44)).holds("x".repeat(1_644)))
                .isFalse();
    }

    private static PagedText pages(String... bodies) {
        return new PagedText(
                List.of(bodies).stream().map(body -> HEAD + body + FOOT).toList());
    }
}
