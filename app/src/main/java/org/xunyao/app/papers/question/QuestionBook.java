package org.xunyao.app.papers.question;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// The library of questions (询问提纲库), from a table with its sources.
///
/// @param questions in the order of the table
public record QuestionBook(List<Question> questions) {
    /// Without any question.
    public static final QuestionBook NONE = new QuestionBook(List.of());

    private static final List<String> COLUMNS = List.of(
            "id",
            "violations",
            "phase",
            "words",
            "mandatory",
            "field",
            "source",
            "effective_from",
            "effective_to",
            "verified");
    private static final List<String> VIOLATIONS = List.of(
            "id",
            "sector",
            "name",
            "violated",
            "criminal",
            "summary",
            "remark",
            "source",
            "effective_from",
            "effective_to",
            "verified");
    private static final int WORDS_AT_MOST = 300;

    /// Copies the questions.
    public QuestionBook {
        questions = List.copyOf(questions);
    }

    /// Reads a table such as `resources/documents/questions.csv`, whole or not at all.
    ///
    /// @param violations table whose identifiers the questions may name
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING`, or `RESOURCE-BAD` with row and column
    public static QuestionBook read(Path table, Path violations) {
        Map<String, String> names = names(violations);
        var seen = new HashSet<String>();
        return new QuestionBook(new CsvTable(table).read(COLUMNS, row -> question(row, names, seen)));
    }

    /// Those that are asked on a day.
    public List<Question> on(LocalDate day) {
        return questions.stream().filter(one -> one.term().on(day)).toList();
    }

    private static Map<String, String> names(Path violations) {
        var names = new LinkedHashMap<String, String>();
        new CsvTable(violations)
                .read(VIOLATIONS, row -> Map.entry(row.required("id"), row.required("name")))
                .forEach(one -> names.put(one.getKey(), one.getValue()));
        return names;
    }

    private static Question question(CsvRow row, Map<String, String> names, Set<String> seen) {
        return new Question(
                row.as("id", id -> unseen(id, seen)),
                row.has("violations") ? row.as("violations", cell -> breaches(cell, names)) : List.of(),
                row.as("phase", Phase::valueOf),
                row.as("words", QuestionBook::limited),
                row.flag("mandatory"),
                row.has("field") ? Optional.of(row.required("field")) : Optional.empty(),
                new Question.Term(
                        row.required("source"),
                        row.date("effective_from"),
                        row.optionalDate("effective_to"),
                        row.flag("verified")));
    }

    private static String unseen(String id, Set<String> seen) {
        if (!seen.add(id)) {
            throw new IllegalArgumentException("twice: " + id);
        }
        return id;
    }

    private static String limited(String words) {
        if (words.length() > WORDS_AT_MOST) {
            throw new IllegalArgumentException("longer than " + WORDS_AT_MOST);
        }
        return words;
    }

    private static List<Question.Breach> breaches(String cell, Map<String, String> names) {
        return List.of(cell.split(" +", -1)).stream()
                .map(id -> new Question.Breach(id, name(id, names)))
                .toList();
    }

    private static String name(String id, Map<String, String> names) {
        String name = names.get(id);
        if (name == null) {
            throw new IllegalArgumentException("no violation " + id);
        }
        return name;
    }
}
