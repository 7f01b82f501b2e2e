package org.xunyao.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.custody.BackupPlan;
import org.xunyao.kernel.FaultException;

/// Reads `resources/station/backup.csv`: when backups are made and how many are kept.
public final class BackupTables {
    private static final String FILE = "backup.csv";
    private static final int MOST_KEPT = 365;
    private static final int DAY_MINUTES = 1_440;
    private static final int MOST_HOURS = 24 * 31;

    private final Path folder;

    /// @param folder `resources/station`
    public BackupTables(Path folder) {
        this.folder = folder;
    }

    /// The plan in force on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`, also if no row or more than one is in force
    public BackupPlan plan(LocalDate day) {
        List<Optional<BackupPlan>> rows = new CsvTable(folder.resolve(FILE))
                .read(
                        List.of(
                                "nightly_at",
                                "kept",
                                "shipping_minutes",
                                "alarm_hours",
                                "effective_from",
                                "effective_to",
                                "source",
                                "verified"),
                        row -> InForce.of(row).holds(day) ? Optional.of(plan(row)) : Optional.empty());
        List<BackupPlan> held = rows.stream().flatMap(Optional::stream).toList();
        if (held.size() != 1) {
            throw new FaultException("RESOURCE-BAD", FILE + ": " + held.size() + " plans in force");
        }
        return held.getFirst();
    }

    private static BackupPlan plan(CsvRow row) {
        LocalTime nightly = row.as("nightly_at", BackupTables::time);
        return new BackupPlan(
                nightly,
                row.number("kept", 1, MOST_KEPT),
                Duration.ofMinutes(row.number("shipping_minutes", 1, DAY_MINUTES)),
                Duration.ofHours(row.number("alarm_hours", 1, MOST_HOURS)));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (java.time.DateTimeException bad) {
            throw new IllegalArgumentException(text, bad);
        }
    }
}
