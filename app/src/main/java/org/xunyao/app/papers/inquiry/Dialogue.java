package org.xunyao.app.papers.inquiry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.SheetBlanks;
import org.xunyao.documents.form.FormField;

/// Questions and answers as the ordinary table of a form holds them.
public final class Dialogue {
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final Set<String> BOTH = Set.of(QUESTION, ANSWER);

    private Dialogue() {}

    /// Whether a field is a table of questions and answers and of nothing else.
    public static boolean in(Field<?, ?> field) {
        return field.columns().stream().map(FormField::key).toList().equals(List.of(QUESTION, ANSWER));
    }

    /// Reads the text of the field.
    ///
    /// @return nothing if a row holds anything but a question and an answer
    public static Optional<List<Pair>> read(String typed) {
        List<Map<String, String>> rows = SheetBlanks.rows(typed);
        return rows.stream().allMatch(row -> BOTH.containsAll(row.keySet()))
                ? Optional.of(rows.stream()
                        .map(row -> new Pair(row.getOrDefault(QUESTION, ""), row.getOrDefault(ANSWER, "")))
                        .toList())
                : Optional.empty();
    }

    /// The text of the field. Pairs in which nothing stands are left out.
    public static String written(List<Pair> pairs) {
        return SheetBlanks.written(pairs.stream()
                .filter(pair -> !pair.blank())
                .<Map<String, String>>map(Dialogue::row)
                .toList());
    }

    private static Map<String, String> row(Pair pair) {
        var row = new LinkedHashMap<String, String>();
        row.put(QUESTION, pair.question());
        row.put(ANSWER, pair.answer());
        return row;
    }
}
