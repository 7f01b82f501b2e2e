package org.xunyao.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.kernel.DiskLimits;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.clock.ClockLimits;

class StationTablesTest {
    private static final Path SHIPPED = Path.of(System.getProperty("xunyao.root", "../.."), "resources", "station");

    @TempDir
    Path folder;

    @Test
    void looksAreKeptForThirtyDays() {
        assertThat(new StationTables(SHIPPED).looks().age()).isEqualTo(Duration.ofDays(30));
        assertThat(new StationTables(SHIPPED).looks().quotaBytes()).isEqualTo(10_000_000_000L);
    }

    @Test
    void theShippedTablesAreReadWhole() {
        var tables = new StationTables(SHIPPED);
        assertThat(tables.disk()).isEqualTo(new DiskLimits(10, 5, 64_000_000));
        assertThat(tables.clock())
                .isEqualTo(new ClockLimits(
                        Duration.ofMinutes(2),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2099-12-31T23:59:59.999999999Z")));
        assertThat(tables.lease()).isEqualTo(Duration.ofMinutes(1));
        assertThat(tables.watermark()).as("shown unless a row says otherwise").isPositive();
        assertThat(tables.keyBackup()).isEqualTo(Duration.ofDays(1));
        assertThat(tables.clockNotes().one()).contains("{before}", "{after}");
    }

    @ParameterizedTest
    @CsvSource({
        "disk.warn,disk.warm",
        "'disk.stop,5','disk.stop,10'",
        "'disk.stop,5','disk.stop,0'",
        "'disk.stop,5','disk.stop,five'",
        "'120,seconds','120,minutes'",
        "'clock.latest,2099','clock.latest,1999'",
        "disk.stop,disk.warn",
        "camera.lease,camera.loan",
        "'camera.lease,60','camera.lease,2'",
        "'key.backup,24','key.backup,0'",
        "'watermark.strength,18','watermark.strength,101'",
        "'watermark.strength,18','watermark.strength,-1'",
        "watermark.strength,watermark.force",
    })
    void aTableThatContradictsItselfIsRefused(String what, String with) throws IOException {
        String text = Files.readString(SHIPPED.resolve("limits.csv"));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve("limits.csv"), text.replace(what, with));
        var tables = new StationTables(folder);
        assertThatThrownBy(() -> {
                    tables.disk();
                    tables.clock();
                    tables.lease();
                    tables.watermark();
                    tables.keyBackup();
                })
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("RESOURCE-BAD"));
    }
}
