package org.xunyao.bench.shared;

import java.util.ArrayList;
import java.util.List;
import org.xunyao.documents.Facts;
import org.xunyao.documents.FactsText;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;

/// What several clients write together: the marks of all edits, one after the other.
///
/// @param marks one word for each edit
record SharedNote(List<String> marks) implements Facts {
    private static final int KIND = 999;

    SharedNote {
        marks = List.copyOf(marks);
    }

    /// With one edit more.
    SharedNote with(String mark) {
        var more = new ArrayList<>(marks);
        more.add(mark);
        return new SharedNote(more);
    }

    @Override
    public int kind() {
        return KIND;
    }

    @Override
    public Fields fields() {
        return new Fields();
    }

    @Override
    public List<Flaw> flaws() {
        return List.of();
    }

    /// The marks with blanks between them.
    static final class Text implements FactsText {
        @Override
        public String write(Facts facts) {
            if (facts instanceof SharedNote note) {
                return String.join(" ", note.marks());
            }
            throw new IllegalArgumentException("foreign facts");
        }

        @Override
        public Facts read(int kind, String text) {
            return new SharedNote(text.isEmpty() ? List.of() : List.of(text.split(" ")));
        }
    }
}
