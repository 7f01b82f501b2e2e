package org.xunyao.wire.term;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.RoleId;
import org.xunyao.casework.term.MatterKind;
import org.xunyao.casework.term.TermBook;
import org.xunyao.casework.term.TermRow;
import org.xunyao.casework.term.TermWarnings;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.OtherRule;
import org.xunyao.kernel.calendar.Period;
import org.xunyao.kernel.calendar.PeriodUnit;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.InForce;

/// Reads `resources/deadlines`: which deadlines run, and those that are no plain period.
public final class TermTables {
    private static final String TERMS = "terms.csv";
    private static final int COUNT_AT_MOST = 1_000;
    private static final int PERCENT_AT_MOST = 1_000;

    private final Path folder;

    /// @param folder `resources/deadlines`
    public TermTables(Path folder) {
        this.folder = folder;
    }

    /// Everything that is said of deadlines.
    ///
    /// @param day on which the warnings are in force
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public TermBook book(LocalDate day) {
        try {
            return new TermBook(rows(), new DeadlineTables(folder).rules(), others(), warnings(day));
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", TERMS + ": " + contradicting.getMessage(), contradicting);
        }
    }

    private List<TermRow> rows() {
        return new CsvTable(folder.resolve(TERMS))
                .read(
                        List.of(
                                "id",
                                "kind",
                                "rule",
                                "begin",
                                "after",
                                "end",
                                "stop",
                                "resume",
                                "prolong",
                                "approver",
                                "judged",
                                "consequence",
                                "automatic",
                                "red",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        TermTables::row);
    }

    private static TermRow row(CsvRow row) {
        return new TermRow(
                row.required("id"),
                row.as("kind", MatterKind::valueOf),
                row.required("rule"),
                new TermRow.Course(
                        words(row, "begin"),
                        words(row, "after"),
                        words(row, "end"),
                        reasons(row, "stop"),
                        reasons(row, "resume"),
                        words(row, "prolong"),
                        Optional.of(row.text("approver"))
                                .filter(role -> !role.isEmpty())
                                .map(RoleId::new)),
                row.as("judged", TermRow.Judged::valueOf),
                new TermRow.RunOut(row.required("consequence"), row.flag("automatic")),
                row.flag("red"),
                row.required("source"),
                row.date("effective_from"),
                row.optionalDate("effective_to"),
                row.flag("verified"));
    }

    private static Set<String> words(CsvRow row, String column) {
        return row.has(column) ? Set.copyOf(row.words(column)) : Set.of();
    }

    /// `event:REASON`, several separated by spaces.
    private static Map<String, String> reasons(CsvRow row, String column) {
        return row.has(column) ? row.as(column, TermTables::reasons) : Map.of();
    }

    private static Map<String, String> reasons(String cell) {
        var reasons = new HashMap<String, String>();
        for (String word : List.of(cell.split(" +", -1))) {
            int colon = word.lastIndexOf(':');
            if (colon < 1 || colon == word.length() - 1) {
                throw new IllegalArgumentException("not event:REASON: " + word);
            }
            reasons.put(word.substring(0, colon), word.substring(colon + 1));
        }
        return reasons;
    }

    private List<OtherRule> others() {
        return new CsvTable(folder.resolve("other.csv"))
                .read(
                        List.of(
                                "id",
                                "name",
                                "from",
                                "shape",
                                "count",
                                "unit",
                                "most",
                                "stops",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        row -> new OtherRule(
                                row.required("id"),
                                row.required("name"),
                                row.required("from"),
                                row.as("shape", shape -> shape(row, shape)),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
    }

    private static OtherRule.Shape shape(CsvRow row, String shape) {
        return switch (shape) {
            case "AT_ONCE" -> new OtherRule.AtOnce();
            case "AS_DECIDED" -> new OtherRule.AsDecided();
            case "LEFT_OUT" -> new OtherRule.LeftOut(Set.copyOf(row.words("stops")));
            case "BEFORE" -> new OtherRule.Before(before(row));
            case "RATE" ->
                new OtherRule.Rate(
                        row.number("count", 1, PERCENT_AT_MOST),
                        row.number("most", 1, PERCENT_AT_MOST),
                        words(row, "stops"));
            default -> throw new IllegalArgumentException(shape);
        };
    }

    private static Period.OfDays before(CsvRow row) {
        int count = row.number("count", 1, COUNT_AT_MOST);
        return row.as("unit", unit -> {
            if (PeriodUnit.valueOf(unit).of(count) instanceof Period.OfDays days) {
                return days;
            }
            throw new IllegalArgumentException("hours before a day");
        });
    }

    private record Levels(String item, List<Integer> levels, InForce force) {}

    private TermWarnings warnings(LocalDate day) {
        var table = new CsvTable(folder.resolve("warnings.csv"));
        List<Levels> rows = table.read(
                List.of("item", "levels", "source", "effective_from", "effective_to", "verified"),
                row -> new Levels(
                        row.required("item"),
                        row.as(
                                "levels",
                                cell -> List.of(cell.split(" +", -1)).stream()
                                        .map(Integer::valueOf)
                                        .toList()),
                        InForce.of(row)));
        return new TermWarnings(levels(rows, "SHARE_PERCENT", day), levels(rows, "RED_LINE_DAYS", day));
    }

    private static List<Integer> levels(List<Levels> rows, String item, LocalDate day) {
        return rows.stream()
                .filter(row -> row.item().equals(item) && row.force().holds(day))
                .map(Levels::levels)
                .findFirst()
                .orElseThrow(() -> new FaultException("RESOURCE-MISSING", "no " + item + " on " + day));
    }
}
