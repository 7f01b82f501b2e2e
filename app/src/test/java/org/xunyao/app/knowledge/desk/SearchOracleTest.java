package org.xunyao.app.knowledge.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.app.knowledge.KnowledgePorts.Shelf;
import org.xunyao.casework.knowledge.KnowledgeSearch;
import org.xunyao.casework.knowledge.Piece;

/// What must be found first in the shipped tables; the list was written before the search.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchOracleTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final Set<Piece.Kind> ALL = EnumSet.allOf(Piece.Kind.class);

    private Shelf shelf = new ShelfOfTables(RESOURCES, List::of).get();

    @BeforeAll
    void once() {
        assertThat(shelf.book().pieces()).hasSizeGreaterThan(700);
    }

    private List<Piece> find(String typed) {
        return shelf.search().find(typed, ALL, 50);
    }

    @ParameterizedTest
    @CsvSource({
        "药法 126, drug-law:126",
        "药法126条, drug-law:126",
        "第一百二十六条, drug-law:126",
        "《中华人民共和国药品管理法》第一百一十七条, drug-law:117",
        "药法一百一十七条, drug-law:117",
        "84号令 42, drug-trade-rules:42",
        "实施条例 72, drug-regulation:72",
        "刑法 142条之一, criminal-law:142-1",
        "听证办法 5, hearing-rules:5",
        "ypglf, drug-law",
        "YPGLF126, drug-law:126",
        "xzcff 33, penalty-law:33",
        "xzcff, penalty-law",
        "药法, drug-law",
        "违法所得认定办法, illegal-gain-rules",
        "gsp 161, gsp:161",
        "过期药品, V05",
        "V12, V12",
        "v29b, V29b",
        "药师不在岗, V12",
        "ysbzg, V12",
        "买药赠药, V13",
        "无证经营, V01",
        "处方药开架, V14",
        "假药, V03",
        "麻黄碱, V27",
        "虚假广告, V32",
        "明码标价, V33",
        "未索证索票, V35",
        "网售处方药 实名, V29b",
        "首违不罚, penalty-law:33",
        "从旧兼从轻, penalty-law:37",
        "15209, 15209",
        "r-f08, R-F08",
        "当事人拒绝签字, P17",
        "药法　１２６, drug-law:126"
    })
    void comesFirst(String typed, String code) {
        assertThat(find(typed)).as(typed).isNotEmpty();
        assertThat(find(typed).getFirst().code()).as(typed).isEqualTo(code);
    }

    @Test
    void onlyTheKindsThatAreAskedForAreFound() {
        assertThat(shelf.search().find("过期药品", EnumSet.of(Piece.Kind.CHECK), 50))
                .isNotEmpty()
                .allMatch(one -> one.kind() == Piece.Kind.CHECK);
        assertThat(shelf.search().find("过期药品", Set.of(), 50)).isEmpty();
        assertThat(shelf.search().find("药品", ALL, 7)).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\"",
                "(((",
                "*",
                "?",
                "~",
                "/.*/",
                "[a TO b]",
                "TEXT:*",
                "+-&&||!(){}[]^\"~*?:\\/",
                "\u0000\u0001",
                "\uD800",
                "\u202E\u2066"
            })
    void whatIsNoWordFindsNothingOrSomethingAndBreaksNothing(String typed) {
        assertThat(find(typed).size()).isLessThanOrEqualTo(50);
    }

    @Test
    void hostileMarksAndLengthsChangeNothing() {
        assertThat(find("\u202E药法\u200F 126\u202C").getFirst().code()).isEqualTo("drug-law:126");
        assertThat(find("药法 126 AND NOT (").getFirst().code()).isEqualTo("drug-law:126");
        for (String one : List.of("药", "药品 ", "a", "1", "\uD83D\uDE00", "第", "条", "(")) {
            assertThat(find(one.repeat(100_000)).size()).isLessThanOrEqualTo(50);
        }
        assertThat(find("药法 126" + " ".repeat(KnowledgeSearch.LONGEST) + "x".repeat(100_000)))
                .extracting(Piece::code)
                .startsWith("drug-law:126");
    }
}
