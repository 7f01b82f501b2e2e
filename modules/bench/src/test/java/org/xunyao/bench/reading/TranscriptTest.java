package org.xunyao.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    @Test
    void aWrongSignAMissingLineAndAnInventedOneAreCounted() {
        Transcript.Share share =
                Transcript.share(List.of("净含量：220ml", "常规湿洗", "不可漂白"), List.of("常规温洗", "净含量:220 ml", "XOT"));
        assertThat(share).isEqualTo(new Transcript.Share(9 + 4 + 4, 9 + 3, 3));
    }

    @Test
    void aLineReadOnceIsNotCountedForTwo() {
        assertThat(Transcript.share(List.of("常规", "常规"), List.of("常规")).right()).isEqualTo(2);
    }

    @Test
    void theTranscriptOfThisBuildHoldsBothPictures() {
        assertThat(Transcript.bundled().lines()).containsOnlyKeys("cn-01.jpg", "cn-02.jpg");
        assertThat(Transcript.bundled().lines().get("cn-01.jpg")).hasSize(16).contains("【净含量】：220ml");
    }
}
