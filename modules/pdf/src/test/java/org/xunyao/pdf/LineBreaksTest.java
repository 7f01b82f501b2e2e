package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "经查，属实。|经/查，/属/实。",
                "依据《办法》第四条|依/据/《办/法》/第/四/条",
                "悬挂“暂停”的牌|悬/挂/“暂/停”/的/牌",
                "（印　章）的|（印　/章）/的",
                "在2026年11月22日前|在/2026年/11月/22日/前",
                "责改〔2026〕7号的|责/改/〔2026〕7号/的",
                "文件 20260506.mp4，证明|文/件 /20260506.mp4，/证/明",
                "电话：0715-3390001转|电/话：/0715-3390001/转",
                "约3.5％、60%的|约/3.5％、/60%/的",
                "他说……不在|他/说……/不/在",
                "䶮㛃𠮷康|䶮/㛃/𠮷/康",
                "O’Neil 来|O’Neil /来"
            })
    void linesEndWhereChinesePracticeLetsThem(String text, String parts) {
        assertThat(String.join("/", parts(LineBreaks.betweenWords(), text))).isEqualTo(parts);
    }

    @Test
    void aDigestIsCutAnywhereButNotBeforeTheFullStop() {
        String digest = "0123456789abcdef".repeat(4);
        assertThat(parts(LineBreaks.betweenWords(), digest + "。")).containsExactly(digest + "。");
        assertThat(parts(LineBreaks.insideWords(), digest + "。"))
                .hasSize(64)
                .last()
                .isEqualTo("f。");
    }

    @Test
    void aRowOfMarksLongerThanAnyLineIsStillCut() {
        assertThat(parts(LineBreaks.insideWords(), "！".repeat(100))).hasSizeGreaterThan(15);
        assertThat(parts(LineBreaks.insideWords(), "（".repeat(100))).hasSizeGreaterThan(15);
    }

    @Test
    void noCutSplitsARareCharacter() {
        assertThat(parts(LineBreaks.insideWords(), "𠮷".repeat(9))).hasSize(9).containsOnly("𠮷");
    }

    @Test
    void anEmptyTextHasNoPlaceToBreak() {
        assertThat(parts(LineBreaks.betweenWords(), "")).isEmpty();
    }

    private static List<String> parts(LineBreaks breaks, String text) {
        List<String> parts = new ArrayList<>();
        breaks.setText(text);
        int from = 0;
        for (int to = breaks.next(); to >= 0; to = breaks.next()) {
            parts.add(text.substring(from, to));
            from = to;
        }
        assertThat(from).isEqualTo(text.length());
        return parts;
    }
}
