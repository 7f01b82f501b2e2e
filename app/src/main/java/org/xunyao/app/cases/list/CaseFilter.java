package org.xunyao.app.cases.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.Term;

/// Which matters the list shows (筛选).
///
/// @param group where they stand, all if none is named
/// @param overdue only those whose term has run out
/// @param text words that are all in the number, the pharmacy's name or what it is about; may be empty
public record CaseFilter(Scope scope, Optional<StageGroup> group, boolean overdue, String text) {
    /// The longest text that is kept and searched for.
    public static final int MOST = 80;

    /// Cuts the text and takes out what does not belong in a line.
    public CaseFilter {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        text = line.substring(0, line.offsetByCodePoints(0, Math.min(MOST, line.codePointCount(0, line.length()))));
    }

    /// Whose matters.
    public enum Scope {
        /// All that this person may see.
        ALL,
        /// Those whose next step is this person's (待我办).
        WAITING,
        /// Those that this person works on or took a step of (我经手).
        OWN
    }

    /// Everything.
    public static CaseFilter all() {
        return new CaseFilter(Scope.ALL, Optional.empty(), false, "");
    }

    /// Whether it leaves anything out.
    public boolean isNarrow() {
        return !equals(all());
    }

    /// Whether the list shows that matter.
    public boolean shows(Matter matter) {
        return scoped(matter)
                && group.map(one -> one == StageGroup.of(matter)).orElse(true)
                && (!overdue || matter.term().map(Term::standing).equals(Optional.of(Term.Standing.OVER)))
                && says(matter);
    }

    /// The same for others.
    public CaseFilter scope(Scope other) {
        return new CaseFilter(other, group, overdue, text);
    }

    /// The same at another place of the procedure.
    public CaseFilter group(Optional<StageGroup> other) {
        return new CaseFilter(scope, other, overdue, text);
    }

    /// The same, late or not.
    public CaseFilter overdue(boolean other) {
        return new CaseFilter(scope, group, other, text);
    }

    /// The same with other words.
    public CaseFilter text(String other) {
        return new CaseFilter(scope, group, overdue, other);
    }

    private boolean scoped(Matter matter) {
        return switch (scope) {
            case ALL -> true;
            case WAITING -> matter.mine();
            case OWN -> matter.own();
        };
    }

    private boolean says(Matter matter) {
        if (text.isEmpty()) {
            return true;
        }
        String said = String.join("\n", matter.number().orElse(""), matter.shop(), matter.title())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(said::contains);
    }
}
