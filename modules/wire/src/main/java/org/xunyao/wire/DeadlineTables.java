package org.xunyao.wire;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.xunyao.kernel.calendar.DeadlineRule;
import org.xunyao.kernel.calendar.DeadlineRules;
import org.xunyao.kernel.calendar.PeriodUnit;

/// Reads `resources/deadlines`: the statutory periods.
public final class DeadlineTables {
    private static final int COUNT_AT_MOST = 8_760;

    private final Path folder;

    /// @param folder `resources/deadlines`
    public DeadlineTables(Path folder) {
        this.folder = folder;
    }

    /// The rows of `deadlines.csv`.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public DeadlineRules rules() {
        var table = new CsvTable(folder.resolve("deadlines.csv"));
        List<DeadlineRule> rows = rows(table);
        try {
            return new DeadlineRules(rows);
        } catch (IllegalArgumentException cause) {
            throw table.bad(rows.size() + 1L, "id", "stands twice", cause);
        }
    }

    private static List<DeadlineRule> rows(CsvTable table) {
        return table.read(
                List.of(
                        "id",
                        "name",
                        "from",
                        "count",
                        "unit",
                        "extend",
                        "stops",
                        "source",
                        "effective_from",
                        "effective_to",
                        "verified"),
                // Which counts a unit allows is the rule's own to say; a refusal is laid to the unit's cell.
                row -> row.as("unit", unit -> rule(row, PeriodUnit.valueOf(unit))));
    }

    private static DeadlineRule rule(CsvRow row, PeriodUnit unit) {
        return new DeadlineRule(
                row.required("id"),
                row.required("name"),
                row.required("from"),
                row.number("count", 1, COUNT_AT_MOST),
                unit,
                row.optionalNumber("extend", 1, COUNT_AT_MOST),
                row.text("stops").isEmpty() ? Set.of() : Set.copyOf(row.words("stops")),
                row.required("source"),
                row.date("effective_from"),
                row.optionalDate("effective_to"),
                row.flag("verified"));
    }
}
