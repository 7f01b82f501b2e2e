package org.xunyao.wire.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xunyao.casework.knowledge.LawText;
import org.xunyao.kernel.FaultException;

class LawTextFileTest {
    private static final String HEAD = "名称：《县药品办法》\n施行日期：2026-05-15\n来源：县公报\n";

    @TempDir
    private Path folder;

    @Test
    void articlesAreTakenApartAndChaptersLeftOut() {
        LawText text = LawTextFile.parse("\uFEFF" + HEAD + """
            文号：县令第1号
            目　录
            第一章　总则
            第一章　总则
            第一条　为了保证药品质量，制定本办法。
            第二条　本办法所称药品：
            　　（一）中药；
            　　（二）化学药。
            第二条之一　依照第一条和
            第三条规定的办理。
            第二章　附则
            第三条　本办法自公布之日起施行。
            """);
        assertThat(text.name()).isEqualTo("县药品办法");
        assertThat(text.from()).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(text.number()).isEqualTo("县令第1号");
        assertThat(text.articles()).extracting(one -> one.number().key()).containsExactly("1", "2", "2-1", "3");
        assertThat(text.articles().get(1).words()).isEqualTo("本办法所称药品：\n（一）中药；\n（二）化学药。");
        assertThat(text.articles().get(2).words()).isEqualTo("依照第一条和\n第三条规定的办理。");
        assertThat(text.articles().getLast().words()).isEqualTo("本办法自公布之日起施行。");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", "第 0 行"),
                Arguments.of(HEAD, "没有读到“第一条”"),
                Arguments.of("第一条 正文", "第 1 行：条文以前没有写“名称："),
                Arguments.of("名称：甲\n来源：乙\n第一条 正文", "第 3 行：条文以前没有写“施行日期："),
                Arguments.of("名称：甲\n名称：乙\n", "第 2 行：名称写了两次"),
                Arguments.of("名称：\n", "第 1 行：名称须为"),
                Arguments.of("名称：《》\n", "第 1 行：名称"),
                Arguments.of("名称：" + "长".repeat(121), "第 1 行：名称须为"),
                Arguments.of("施行日期：二〇二六年", "第 1 行：施行日期须如"),
                Arguments.of("施行日期：1912-01-01", "第 1 行：施行日期须在"),
                Arguments.of(HEAD + "第二条 正文", "第 4 行：第二条不接在开头之后"),
                Arguments.of(HEAD + "第一条 正文\n第三条 正文", "第 5 行：第三条不接在第一条之后"),
                Arguments.of(HEAD + "第一条 正文\n第一条 正文", "第 5 行：第一条不接在第一条之后"),
                Arguments.of(HEAD + "第一条\n第二条 正文", "第 4 行：第一条没有正文"),
                Arguments.of(HEAD + "第一条 正文\u202E文正", "第 4 行：有改变书写方向的字符"),
                Arguments.of(HEAD + "第一条 正\u0000文", "第 4 行：有控制字符"),
                Arguments.of(HEAD + "第一条 " + "长".repeat(20_001), "第 4 行：一行超过 20000 字"),
                Arguments.of(
                        HEAD
                                + IntStream.rangeClosed(1, 2_001)
                                        .mapToObj(number -> "第" + number + "条 正文")
                                        .collect(Collectors.joining("\n")),
                        "第 2004 行：超过 2000 条"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsBrokenIsRefusedWithItsRow(String text, String where) {
        assertThatThrownBy(() -> LawTextFile.parse(text))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("LAW-BAD")
                .hasMessageContaining(where);
    }

    @Test
    void aFileThatIsTooLargeOrInAnotherCodeOrNotThereIsRefused() throws IOException {
        Path large = Files.writeString(folder.resolve("large.txt"), HEAD + "第一条 " + "x".repeat(1 << 20));
        Path foreign = Files.writeString(folder.resolve("gbk.txt"), HEAD + "第一条 正文", Charset.forName("GBK"));
        for (Path file : new Path[] {large, foreign, folder.resolve("none.txt"), folder}) {
            assertThatThrownBy(() -> LawTextFile.read(file))
                    .isInstanceOf(FaultException.class)
                    .hasMessageStartingWith("LAW-READ");
        }
        Path good = Files.writeString(folder.resolve("good.txt"), HEAD + "第一条 正文");
        assertThat(LawTextFile.read(good).text()).isEqualTo(HEAD + "第一条 正文");
    }
}
