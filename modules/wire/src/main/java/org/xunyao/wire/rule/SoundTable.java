package org.xunyao.wire.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.sound.SoundRules;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;
import org.xunyao.wire.InForce;

/// Reads `resources/rules/alarm-sounds.csv`: when alarms are heard.
public final class SoundTable {
    private static final String FILE = "alarm-sounds.csv";
    private static final int LAST_MINUTE = 1_439;
    private static final int MOST_SECONDS = 3_600;
    private static final int MOST_MINUTES = 240;

    private final Path folder;

    /// @param folder `resources/rules`
    public SoundTable(Path folder) {
        this.folder = folder;
    }

    /// What is in force on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public SoundRules rules(LocalDate day) {
        var rows = new HashMap<String, CsvRow>();
        new CsvTable(folder.resolve(FILE))
                .read(List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"), row -> {
                    row.required("source");
                    row.flag("verified");
                    if (InForce.of(row).holds(day) && rows.put(row.required("key"), row) != null) {
                        throw new IllegalArgumentException("a second row " + row.required("key"));
                    }
                    return row;
                });
        return new SoundRules(
                LocalTime.ofSecondOfDay(row(rows, "quiet.from", "minutes").number("value", 0, LAST_MINUTE) * 60L),
                LocalTime.ofSecondOfDay(row(rows, "quiet.to", "minutes").number("value", 0, LAST_MINUTE) * 60L),
                Duration.ofSeconds(row(rows, "repeat", "seconds").number("value", 1, MOST_SECONDS)),
                Duration.ofMinutes(row(rows, "mute", "minutes").number("value", 1, MOST_MINUTES)));
    }

    private static CsvRow row(Map<String, CsvRow> rows, String key, String unit) {
        CsvRow row = rows.get(key);
        if (row == null || !row.required("unit").equals(unit)) {
            throw new FaultException("RESOURCE-BAD", FILE + ": no row " + key + " in " + unit);
        }
        return row;
    }
}
