package org.xunyao.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.doctor.Cause;

class StreamTablesTest {
    private static final Path SHIPPED = Path.of(System.getProperty("xunyao.root", "../.."), "resources", "streams");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyCauseHasARemedyInTheShippedTable(Cause cause) {
        assertThat(new StreamTables(SHIPPED).remedies(DAY).against(cause).action())
                .isNotBlank();
    }

    @Test
    void theShippedLimitsAreSound() {
        assertThat(new StreamTables(SHIPPED).doctor(DAY).atOnce()).isPositive();
        assertThat(new StreamTables(SHIPPED).online(DAY).usable()).isPositive();
    }

    @Test
    void aCauseWithoutARowOrWithTwoIsRefused() throws IOException {
        String all = Files.readString(SHIPPED.resolve("remedies.csv"));
        Files.writeString(folder.resolve("remedies.csv"), all.replaceFirst("(?m)^CODEC,.*\n", ""));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> new StreamTables(folder).remedies(DAY))
                .withMessageContaining("CODEC");
        Files.writeString(
                folder.resolve("remedies.csv"), all + all.lines().toList().getLast() + "\n");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> new StreamTables(folder).remedies(DAY))
                .extracting(FaultException::code)
                .isEqualTo("RESOURCE-BAD");
    }

    @Test
    void moreUsableSecondsThanLookedAtIsRefused() throws IOException {
        String all = Files.readString(SHIPPED.resolve("limits.csv"));
        Files.writeString(folder.resolve("limits.csv"), all.replace("online.looked,50", "online.looked,40"));
        assertThatExceptionOfType(FaultException.class).isThrownBy(() -> new StreamTables(folder).online(DAY));
    }
}
