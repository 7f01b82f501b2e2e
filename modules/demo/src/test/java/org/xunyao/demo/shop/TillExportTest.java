package org.xunyao.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.WriteGate;
import org.xunyao.store.files.GrowingFilesOnDisk;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SalesFile;
import org.xunyao.wire.sales.GrowingTable;
import org.xunyao.wire.sales.SalesTables;

/// The sample export is what the program reads.
class TillExportTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../.."), "resources", "sales");

    @TempDir
    Path folder;

    @Test
    void itsHeadingsAreKnownAndItGrowsByWholeRows() throws IOException {
        var clock = new SystemClock(SystemClock.CHINA);
        Path file = folder.resolve("sales.csv");
        var tables = new SalesTables(RESOURCES);
        var table = new GrowingTable(tables.limits(LocalDate.of(2026, 11, 23)).reading());
        try (TillExport till = TillExport.begin(file, clock, new GrowingFilesOnDisk(new WriteGate(clock)))) {
            SalesFile.Preview seen = table.preview(till.file().toString());
            Set<SaleColumn> known =
                    tables.dialects().getFirst().find(seen.header()).keySet();
            assertThat(known)
                    .containsAll(Arrays.stream(SaleColumn.values())
                            .filter(SaleColumn::needed)
                            .toList())
                    .contains(SaleColumn.EPHEDRINE, SaleColumn.PRESCRIPTION, SaleColumn.REVIEW, SaleColumn.TRACE);
            assertThat(Files.readAllLines(file)).hasSize(5);
            till.sell();
            assertThat(Files.readAllLines(file))
                    .hasSize(9)
                    .allSatisfy(row ->
                            assertThat(row.split(",", -1)).hasSize(seen.header().size()));
        }
        try (TillExport again = TillExport.begin(file, clock, new GrowingFilesOnDisk(new WriteGate(clock)))) {
            assertThat(Files.readAllLines(again.file())).as("begun anew").hasSize(5);
        }
    }
}
