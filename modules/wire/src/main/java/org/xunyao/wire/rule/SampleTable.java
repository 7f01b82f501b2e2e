package org.xunyao.wire.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.reading.verdict.VerdictSample;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;
import org.xunyao.wire.InForce;

/// Reads of `resources/rules/review-practice.csv` which verdicts are read a second time.
public final class SampleTable {
    private static final String FILE = "review-practice.csv";
    private static final int PERCENT = 100;
    private static final int MOST_PAIRS = 10_000;
    private static final int MOST_DAYS = 366;

    private final Path folder;

    /// @param folder `resources/rules`
    public SampleTable(Path folder) {
        this.folder = folder;
    }

    /// What is in force on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public VerdictSample sample(LocalDate day) {
        var rows = new HashMap<String, CsvRow>();
        new CsvTable(folder.resolve(FILE))
                .read(List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"), row -> {
                    if (InForce.of(row).holds(day) && rows.put(row.required("key"), row) != null) {
                        throw new IllegalArgumentException("a second row " + row.required("key"));
                    }
                    return row;
                });
        return new VerdictSample(
                row(rows, "reread.share", "percent").number("value", 0, PERCENT),
                row(rows, "reread.least", "pairs").number("value", 1, MOST_PAIRS),
                Duration.ofDays(row(rows, "reread.window", "days").number("value", 1, MOST_DAYS)));
    }

    private static CsvRow row(Map<String, CsvRow> rows, String key, String unit) {
        CsvRow row = rows.get(key);
        if (row == null || !row.required("unit").equals(unit)) {
            throw new FaultException("RESOURCE-BAD", FILE + ": no row " + key + " in " + unit);
        }
        return row;
    }
}
