package org.xunyao.wire.form;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xunyao.casework.penalty.Legal;
import org.xunyao.casework.procedure.Event;
import org.xunyao.documents.finding.LintRule;
import org.xunyao.documents.finding.Severity;
import org.xunyao.documents.lint.LintBook;
import org.xunyao.documents.lint.LintRow;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Reads the rules by which documents are looked at before they are issued, and the days of certificates. Each file is
/// taken whole or refused with row and column.
///
/// @param rules such as `resources/documents/lint.csv`
/// @param certificates such as `resources/sample/certificates.csv`
public record LintTables(Path rules, Path certificates) {
    private static final int HIGHEST_FORM = 56;
    private static final int KEYS_OF_SPAN = 4;
    private static final Pattern RULE = Pattern.compile("D[0-9]{2}[a-z]?[0-9]?");

    /// The rules and the certificates.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public LintBook book() {
        List<LintRow> rows = new CsvTable(rules)
                .read(
                        List.of(
                                "rule",
                                "form",
                                "field",
                                "needs",
                                "severity",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        LintTables::row);
        List<LintBook.Certificate> known = new CsvTable(certificates)
                .read(
                        List.of("badge", "name", "valid_to", "source", "verified"),
                        row -> new LintBook.Certificate(row.required("badge"), row.date("valid_to")));
        return new LintBook(rows, known);
    }

    private static LintRow row(CsvRow row) {
        LintRule rule = row.as("rule", LintRule::valueOf);
        String field = rule.placed() ? row.required("field") : row.text("field");
        boolean wanted = rule == LintRule.APPROVAL || rule == LintRule.AMOUNT || rule == LintRule.TERM;
        List<String> needs = wanted || row.has("needs")
                ? row.as("needs", text -> checked(rule, List.of(text.strip().split(" +", -1))))
                : List.of();
        return new LintRow(
                rule,
                row.number("form", 0, HIGHEST_FORM),
                field,
                needs,
                row.as("severity", Severity::valueOf),
                new Legal(
                        row.required("source"),
                        row.date("effective_from"),
                        row.optionalDate("effective_to"),
                        row.flag("verified")));
    }

    /// What a rule needs besides is of the kind that it can use.
    private static List<String> checked(LintRule rule, List<String> needs) {
        boolean fits = switch (rule) {
            case APPROVAL -> !needs.isEmpty() && needs.stream().allMatch(LintTables::isStep);
            case AMOUNT -> needs.equals(List.of("DECIDE")) || needs.equals(List.of("APPROVE_NOTICE"));
            case TERM ->
                needs.equals(List.of("D20"))
                        || (needs.size() == 2 && RULE.matcher(needs.getFirst()).matches() && isStep(needs.getLast()));
            case FUTURE, BEFORE_CLUE, TWICE, CLOCK -> needs.isEmpty() || needs.size() == KEYS_OF_SPAN;
            case HEAVIER, FACT, LISTED, MARK, OFFICER, CERTIFICATE, TWO_OFFICERS, QUOTED, FOREIGN, OUTDATED ->
                needs.size() <= 1;
        };
        if (!fits) {
            throw new IllegalArgumentException("not what " + rule + " needs");
        }
        return needs;
    }

    private static boolean isStep(String need) {
        int over = need.indexOf('>');
        return over < 0 ? isEvent(need) : isEvent(need.substring(0, over)) && isEvent(need.substring(over + 1));
    }

    private static boolean isEvent(String name) {
        return Stream.of(Event.values()).map(Event::name).anyMatch(name::equals);
    }
}
