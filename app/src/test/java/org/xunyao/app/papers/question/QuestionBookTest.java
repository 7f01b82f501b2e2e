package org.xunyao.app.papers.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.form.FormFiles;

/// The table of questions: read whole, or refused with row and column.
final class QuestionBookTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");
    private static final Path VIOLATIONS = RESOURCES.resolve("law/violations.csv");
    private static final String HEAD =
            "id,violations,phase,words,mandatory,field,source,effective_from,effective_to,verified\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X1,V99,FACTS,何时？,false,,源,2024-01-01,,false|row 2, column violations",
                "X1,V05  V0x,FACTS,何时？,false,,源,2024-01-01,,false|row 2, column violations",
                "X1,,TALK,何时？,false,,源,2024-01-01,,false|row 2, column phase",
                "X1,,FACTS,,false,,源,2024-01-01,,false|row 2, column words",
                "X1,,FACTS,何时？,yes,,源,2024-01-01,,false|row 2, column mandatory",
                "X1,,FACTS,何时？,false,,,2024-01-01,,false|row 2, column source",
                "X1,,FACTS,何时？,false,,源,2024-13-01,,false|row 2, column effective_from",
                "X1,,FACTS,何时？,false,,源,2024-01-01,,|row 2, column verified"
            })
    void aTableThatIsWrongSomewhereIsRefusedWithItsPlace(String row, String place) {
        assertThatThrownBy(() -> QuestionBook.read(table(row), VIOLATIONS))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("RESOURCE-BAD"))
                .hasMessageContaining(place);
    }

    @Test
    void oneIdentifierStandsOnceAndWordsHaveABound() {
        String row = "X1,,FACTS,何时？,false,,源,2024-01-01,,false";
        assertThatThrownBy(() -> QuestionBook.read(table(row + "\n" + row), VIOLATIONS))
                .hasMessageContaining("row 3, column id");
        assertThatThrownBy(() -> QuestionBook.read(table(row.replace("何时？", "问".repeat(301))), VIOLATIONS))
                .hasMessageContaining("row 2, column words");
    }

    @Test
    void aQuestionIsAskedInItsDaysOnly() {
        QuestionBook book =
                QuestionBook.read(table("X1,V05 V04,FACTS,何时？,true,,源,2024-01-01,2024-12-31,false"), VIOLATIONS);

        assertThat(book.on(LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(book.on(LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(book.on(LocalDate.of(2024, 12, 31)))
                .singleElement()
                .satisfies(one -> assertThat(one.breaches())
                        .extracting(Question.Breach::name)
                        .containsExactly("销售超过有效期药品", "销售劣药"));
    }

    @Test
    void whatTheShippedFormAsksItselfIsAFieldOfItAndOurOwnWordsAreUnverified() {
        List<Question> shipped = QuestionBook.read(RESOURCES.resolve("documents/questions.csv"), VIOLATIONS)
                .questions();
        FormSpec form = new FormFiles(RESOURCES.resolve("documents"))
                .read().stream().filter(spec -> spec.number() == 14).findFirst().orElseThrow();

        assertThat(form.fields().stream().map(FormField::key))
                .containsAll(shipped.stream()
                        .map(Question::field)
                        .flatMap(Optional::stream)
                        .toList());
        assertThat(shipped.stream().filter(Question::mandatory).map(Question::phase))
                .contains(Phase.IDENTITY, Phase.RIGHTS, Phase.CLOSING);
        assertThat(shipped)
                .filteredOn(one -> one.term().source().contains("[D]"))
                .isNotEmpty()
                .noneMatch(one -> one.term().verified());
    }

    private Path table(String rows) {
        try {
            return Files.writeString(folder.resolve("questions.csv"), HEAD + rows + "\n");
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }
}
