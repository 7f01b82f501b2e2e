package org.xunyao.wire.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.lint.LintRow;
import org.xunyao.kernel.FaultException;

/// The rules by which documents are looked at before they are issued.
final class LintTablesTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");
    private static final Path CERTIFICATES = RESOURCES.resolve("sample/certificates.csv");
    private static final String HEAD = "rule,form,field,needs,severity,source,effective_from,effective_to,verified\n";

    @TempDir
    Path folder;

    @Test
    void theShippedRulesNameBlanksThatTheirFormsHave() {
        Map<Integer, FormSpec> forms = new FormFiles(RESOURCES.resolve("documents"))
                .read().stream().collect(Collectors.toMap(FormSpec::number, Function.identity()));
        List<LintRow> rows = new LintTables(RESOURCES.resolve("documents/lint.csv"), CERTIFICATES)
                .book()
                .rows();
        assertThat(rows)
                .isNotEmpty()
                .filteredOn(row -> forms.containsKey(row.form()))
                .allSatisfy(row -> assertThat(
                                Objects.requireNonNull(forms.get(row.form())).field(row.field()))
                        .as(row.toString())
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "'NOTHING,45,a,,WARNS,x,2026-01-01,,true', rule",
        "'APPROVAL,57,a,DECIDE,WARNS,x,2026-01-01,,true', form",
        "'APPROVAL,45,,DECIDE,WARNS,x,2026-01-01,,true', field",
        "'APPROVAL,45,a,,WARNS,x,2026-01-01,,true', needs",
        "'APPROVAL,45,a,DECIDE>NOTHING,WARNS,x,2026-01-01,,true', needs",
        "'TERM,45,a,D42,WARNS,x,2026-01-01,,true', needs",
        "'AMOUNT,45,a,PAY,WARNS,x,2026-01-01,,true', needs",
        "'TWICE,14,a,from to,WARNS,x,2026-01-01,,true', needs",
        "'APPROVAL,45,a,DECIDE,PERHAPS,x,2026-01-01,,true', severity",
        "'APPROVAL,45,a,DECIDE,WARNS,,2026-01-01,,true', source",
        "'APPROVAL,45,a,DECIDE,WARNS,x,soon,,true', effective_from",
    })
    void aTableWithABadRowIsRefusedWholeWithRowAndColumn(String row, String column) throws IOException {
        Path table = folder.resolve("lint.csv");
        Files.writeString(table, HEAD + "MARK,0,,,BLOCKS,x,2026-01-01,,true\n" + row + "\n");
        assertThatThrownBy(() -> new LintTables(table, CERTIFICATES).book())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RESOURCE-BAD")
                .hasMessageContaining("3")
                .hasMessageContaining(column);
    }
}
