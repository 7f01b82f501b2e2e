package org.xunyao.wire.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.workshop.WorkshopLimits;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;
import org.xunyao.wire.InForce;

/// Reads `resources/rules/workshop.csv`: when a rule is good enough, and when there is too little to say so.
public final class WorkshopTables {
    private static final String FILE = "workshop.csv";
    private static final int MOST_DAYS = 366;
    private static final int PERCENT = 100;
    private static final int MOST = 10_000;

    private final Path folder;

    /// @param folder `resources/rules`
    public WorkshopTables(Path folder) {
        this.folder = folder;
    }

    /// What is in force on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public WorkshopLimits limits(LocalDate day) {
        var rows = new LinkedHashMap<String, CsvRow>();
        new CsvTable(folder.resolve(FILE))
                .read(List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"), row -> {
                    boolean holds =
                            new InForce(row.date("effective_from"), row.optionalDate("effective_to")).holds(day);
                    if (holds && rows.put(row.required("key"), row) != null) {
                        throw new IllegalArgumentException("a second row " + row.required("key"));
                    }
                    return row;
                });
        try {
            return new WorkshopLimits(
                    number(rows, "precision.days", "days", MOST_DAYS),
                    number(rows, "precision.target", "percent", PERCENT),
                    number(rows, "precision.demote", "percent", PERCENT),
                    number(rows, "precision.decided", "alarms", MOST),
                    number(rows, "suggest.reasons", "alarms", MOST),
                    number(rows, "suggest.rights", "alarms", MOST),
                    number(rows, "daily.often", "alarms", MOST));
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", FILE + ": " + contradicting.getMessage(), contradicting);
        }
    }

    private static int number(Map<String, CsvRow> rows, String key, String unit, int most) {
        CsvRow row = rows.get(key);
        if (row == null || !row.required("unit").equals(unit)) {
            throw new FaultException("RESOURCE-BAD", FILE + ": no row " + key + " in " + unit);
        }
        return row.number("value", 1, most);
    }
}
