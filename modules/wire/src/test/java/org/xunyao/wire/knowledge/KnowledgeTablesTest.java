package org.xunyao.wire.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.casework.knowledge.ArticleNumber;
import org.xunyao.casework.knowledge.Cited;
import org.xunyao.casework.knowledge.Initials;
import org.xunyao.casework.knowledge.KnowledgeBook;
import org.xunyao.casework.knowledge.Piece;
import org.xunyao.casework.knowledge.Standing;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.law.PenaltyTables;

/// The shipped tables, and what becomes of broken ones.
class KnowledgeTablesTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");

    @TempDir
    private Path folder;

    private final PenaltyTables penalties = new PenaltyTables(RESOURCES.resolve("law"));

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("knowledge"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private KnowledgeBook book() {
        return new KnowledgeTables(folder).book(penalties.book());
    }

    private static List<Piece> of(KnowledgeBook book, Piece.Kind kind) {
        return book.pieces().stream().filter(one -> one.kind() == kind).toList();
    }

    @Test
    void everyArticleThatAViolationRestsOnIsThere() {
        KnowledgeBook book = book();
        Set<String> missing = of(book, Piece.Kind.VIOLATION).stream()
                .flatMap(one -> one.cites().stream())
                .filter(cited -> book.versions(cited).isEmpty())
                .map(cited -> cited.law() + ":" + cited.number().key())
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
        assertThat(of(book, Piece.Kind.VIOLATION))
                .allSatisfy(one -> assertThat(one.cites()).as(one.code()).isNotEmpty());
    }

    @Test
    void allPointsOfTheGuideAreThereWithTheirGrades() {
        List<Piece> official = of(book(), Piece.Kind.CHECK).stream()
                .filter(one -> one.code().matches("\\d{5}"))
                .toList();
        assertThat(official).hasSize(176);
        assertThat(official).filteredOn(one -> one.text().contains("严重缺陷")).hasSize(8);
        assertThat(official).filteredOn(one -> one.text().contains("主要缺陷")).hasSize(53);
        assertThat(official).filteredOn(one -> one.text().contains("附录：")).hasSize(9);
    }

    @Test
    void theRegulationHasTwoVersionsAndTheDayChooses() {
        KnowledgeBook book = book();
        assertThat(book.laws("drug-regulation")).hasSize(2);
        var cited = new Cited("drug-regulation", new ArticleNumber(86, 0));
        var legal = book.versions(cited).getFirst().legal();
        assertThat(Standing.of(legal, LocalDate.of(2026, 5, 14))).isEqualTo(Standing.NOT_YET);
        assertThat(Standing.of(legal, LocalDate.of(2026, 5, 15))).isEqualTo(Standing.IN_FORCE);
        assertThat(book.laws("complaint-rules-old").getFirst().legal().to()).contains(LocalDate.of(2026, 4, 14));
        assertThat(book.naming(new Cited("drug-law", new ArticleNumber(117, 0))))
                .extracting(Piece::code)
                .contains("V04", "V05", "V06", "R-F14", "P04");
    }

    @ParameterizedTest
    @CsvSource({"药品管理法, ypglf", "违法行为, wfxw", "处方药, cfy", "查封扣押, cfky", "罂粟壳, ysk", "超过有效期, cgyxq", "裁量, cl"})
    void initialsAreThoseOfPinyin(String words, String letters) {
        Initials initials = new KnowledgeTables(folder).initials();
        for (int i = 0; i < words.length(); i++) {
            assertThat(initials.of(words.charAt(i))).as(words).contains(letters.substring(i, i + 1));
        }
    }

    @Test
    void aCharacterThatIsReadInSeveralWaysHasSeveralInitials() {
        Initials initials = new KnowledgeTables(folder).initials();
        assertThat(initials.of('重')).contains("z", "c");
        assertThat(initials.of('行')).contains("x", "h");
        assertThat(initials.of('A')).isEqualTo("a");
        assertThat(initials.of('《')).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "laws.csv|drug-law,药品管理法|drug-law,行政处罚法|one name of two laws",
                "laws.csv|,LAW,,2019年|,BOOK,,2019年|row 2, column rank",
                "articles.csv|drug-law,36,|drug-law,36x,|row 2, column article",
                "articles.csv|drug-law,36,|no-law,36,|of no law",
                "articles.csv|drug-law,41,|drug-law,36,|article twice",
                "checks.csv|00201,CRITICAL|00401,CRITICAL|twice: 00401",
                "phrases.csv|P01,到场与亮证|P01,|row 2, column title"
            })
    void aBrokenTableIsRefusedWithItsPlace(String file, String from, String to, String where) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replaceFirst(from, to));
        assertThatThrownBy(this::book)
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("RESOURCE-BAD")
                .hasMessageContaining(where);
    }
}
