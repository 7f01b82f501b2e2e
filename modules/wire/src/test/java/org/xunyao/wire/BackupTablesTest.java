package org.xunyao.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.access.custody.BackupPlan;

class BackupTablesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String HEAD =
            "nightly_at,kept,shipping_minutes,alarm_hours,effective_from,effective_to,source,verified\n";

    @TempDir
    Path folder;

    @Test
    void thePlanThatShipsLosesAtMostAQuarterOfAnHour() {
        Path resources = Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources/station");
        BackupPlan plan = new BackupTables(resources).plan(DAY);
        // Looked at once a minute, and carrying takes its time.
        assertThat(plan.shipping()).isLessThanOrEqualTo(Duration.ofMinutes(12));
        assertThat(plan.kept()).isPositive();
    }

    @Test
    void theRowOfTheDayHolds() throws IOException {
        write("03:00,14,15,30,2026-01-01,2026-06-30,x,false\n02:30,7,10,26,2026-07-01,,x,false\n");
        assertThat(new BackupTables(folder).plan(DAY))
                .isEqualTo(new BackupPlan(LocalTime.of(2, 30), 7, Duration.ofMinutes(10), Duration.ofHours(26)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25:00,14,15,30,2026-01-01,,x,false",
                "03:00,0,15,30,2026-01-01,,x,false",
                "03:00,14,0,30,2026-01-01,,x,false",
                "03:00,14,15,9999,2026-01-01,,x,false",
                "03:00,14,15,30,2027-01-01,,x,false",
                "03:00,14,15,30,2026-01-01,,x,false\n04:00,14,15,30,2026-01-01,,x,false",
                "03:00,14,15,30"
            })
    void whatCannotBeAPlanIsRefused(String rows) throws IOException {
        write(rows + "\n");
        assertThatThrownBy(() -> new BackupTables(folder).plan(DAY)).hasMessageStartingWith("RESOURCE-BAD");
    }

    private void write(String rows) throws IOException {
        Files.writeString(folder.resolve("backup.csv"), HEAD + rows);
    }
}
