package org.xunyao.app.papers.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.papers.question.QuestionBook;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Words with which a new document begins, from tables with their sources. The code holds none.
///
/// @param rows those of all tables
/// @param questions library of an inquiry
public record Phrases(List<Row> rows, QuestionBook questions) {
    private static final int HIGHEST_FORM = 56;

    /// Copies the rows.
    public Phrases {
        rows = List.copyOf(rows);
    }

    /// The same with a library of questions.
    public Phrases asking(QuestionBook library) {
        return new Phrases(rows, library);
    }

    /// Reads tables such as `resources/documents/phrases.csv`.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public static Phrases read(List<Path> tables) {
        return new Phrases(
                tables.stream()
                        .flatMap(table -> new CsvTable(table)
                                        .read(
                                                List.of(
                                                        "form",
                                                        "field",
                                                        "words",
                                                        "source",
                                                        "effective_from",
                                                        "effective_to",
                                                        "verified"),
                                                Phrases::row)
                                        .stream())
                        .toList(),
                QuestionBook.NONE);
    }

    /// The words in force on a day, by the number of the form, a dot, and the field.
    public Map<String, String> on(LocalDate day) {
        var words = new HashMap<String, String>();
        rows.stream()
                .filter(row -> !day.isBefore(row.from()))
                .filter(row -> row.to().map(last -> !day.isAfter(last)).orElse(true))
                .forEach(row -> words.put(row.key(), row.words()));
        return words;
    }

    private static Row row(CsvRow row) {
        return new Row(
                row.number("form", 0, HIGHEST_FORM) + "." + row.required("field"),
                row.required("words"),
                row.date("effective_from"),
                row.optionalDate("effective_to"));
    }

    /// One row.
    ///
    /// @param key number of the form, 0 for all, a dot, and the field
    public record Row(String key, String words, LocalDate from, Optional<LocalDate> to) {}
}
