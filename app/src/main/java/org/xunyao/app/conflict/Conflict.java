package org.xunyao.app.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What somebody else saved in between, beside what this person was about to save. Nothing is saved yet.
///
/// @param rows every field, in the order of the paper
/// @param theirsAt when theirs was saved
/// @param choice what the person may do
public record Conflict(List<Row> rows, Instant theirsAt, Choice choice) {
    /// Copies the rows.
    public Conflict {
        rows = List.copyOf(rows);
    }

    /// One field in both versions.
    ///
    /// @param field its identifier
    /// @param mine as this person has it
    /// @param theirs as it is stored
    public record Row(String field, String mine, String theirs) {
        /// Whether the versions differ here.
        public boolean differs() {
            return !mine.equals(theirs);
        }
    }

    /// The three ways on; each is called on the JavaFX thread.
    public interface Choice {
        /// Writes mine over theirs, knowingly.
        void mine();

        /// Throws mine away and goes on with theirs.
        void theirs();

        /// Decides nothing: mine stays in the form, unsaved.
        void cancel();
    }

    /// Puts two versions side by side.
    ///
    /// @param mine what stands in the fields, by field, in the order of the paper
    /// @param theirs likewise
    public static List<Row> rows(Map<String, String> mine, Map<String, String> theirs) {
        return mine.entrySet().stream()
                .map(one -> new Row(one.getKey(), one.getValue(), theirs.getOrDefault(one.getKey(), "")))
                .toList();
    }

    /// How many fields differ.
    public long differing() {
        return rows.stream().filter(Row::differs).count();
    }
}
