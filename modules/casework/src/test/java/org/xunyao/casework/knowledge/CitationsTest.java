package org.xunyao.casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {
    private final Citations citations =
            new Citations(Map.of("药品管理法", "drug", "药品管理法实施条例", "rules", "84号令", "trade", "行政处罚法", "penalty"));

    @ParameterizedTest
    @CsvSource({
        "依据《中华人民共和国药品管理法》第一百二十六条的规定, drug:126",
        "药品管理法第53条；84号令第31条, drug:53 trade:31",
        "《药品管理法》第五十三条、第一百二十六条，《行政处罚法》第二十八条第一款, drug:53 drug:126 penalty:28",
        "药品管理法实施条例第72条, rules:72",
        "84号令第38条至第40条、第42条第3项, trade:38 trade:40 trade:42 trade:39",
        "药品管理法第142条之一, drug:142-1",
        "《疫苗管理法》第八十条和《药品管理法》第九十八条, drug:98",
        "《药品管理法》和《疫苗管理法》第八十条, ''",
        "药品管理法。第三条不是它的, ''",
        "第126条, ''"
    })
    void articlesBelongToTheLawBeforeThemInTheSameSentence(String text, String found) {
        assertThat(words(text)).containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" ", -1));
    }

    @Test
    void aTextOfAHundredThousandSignsIsReadAndASpanIsNotMadeLonger() {
        assertThat(citations.in("药".repeat(100_000))).isEmpty();
        assertThat(citations.in("药品管理法" + "第".repeat(50_000) + "1条")).hasSize(1);
        assertThat(words("药品管理法第1条至第9000条")).containsExactlyInAnyOrder("drug:1", "drug:9000");
    }

    private Set<String> words(String text) {
        return citations.in(text).stream()
                .map(one -> one.law() + ":" + one.number().key())
                .collect(Collectors.toSet());
    }
}
