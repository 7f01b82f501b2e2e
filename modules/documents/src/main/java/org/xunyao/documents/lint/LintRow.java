package org.xunyao.documents.lint;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.casework.penalty.Legal;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintRule;
import org.xunyao.documents.finding.Severity;

/// One thing that is looked at in one form (核对规则), a row of `resources/documents/lint.csv`.
///
/// @param form number of the form, 0 for all
/// @param field the blank that it is about and beside which the screen says it
/// @param needs what the rule needs besides: events, rules of deadlines, other blanks
/// @param legal article, days and whether it was verified
public record LintRow(LintRule rule, int form, String field, List<String> needs, Severity severity, Legal legal) {
    /// Copies the words.
    public LintRow {
        needs = List.copyOf(needs);
    }

    /// Whether it is about a form on a day.
    public boolean holds(int number, LocalDate day) {
        return (form == 0 || form == number) && legal.holds(day);
    }

    /// The finding of this row.
    ///
    /// @param said what fills its sentence
    Finding finding(String where, String... said) {
        return new Finding(rule, where, severity, List.of(said), legal.source(), legal.verified());
    }
}
