package org.xunyao.wire.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.documents.seal.setting.OffReason;
import org.xunyao.kernel.FaultException;

class SealTablesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Path SHIPPED =
            Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources/station");

    @TempDir
    Path folder;

    @Test
    void theShippedTablesWarnThirtyAndSevenDaysBefore() {
        var rules = new SealTables(SHIPPED).rules(DAY);
        assertThat(rules.soon()).isEqualTo(30);
        assertThat(rules.near()).isEqualTo(7);
        assertThat(rules.verified()).isFalse();
        assertThat(rules.reasons())
                .extracting(OffReason::code)
                .contains("KEY_LOST", "ENDED", "BY_HAND")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30,31,2026-11-01,,x,true",
                "367,7,2026-11-01,,x,true",
                "30,7,2026-12-01,,x,true",
                "a,7,2026-11-01,,x,true"
            })
    void aTableThatMakesNoSenseIsRefusedWhole(String row) throws IOException {
        Files.copy(SHIPPED.resolve("seal-off.csv"), folder.resolve("seal-off.csv"));
        Files.writeString(
                folder.resolve("seal-warnings.csv"),
                "soon_days,near_days,effective_from,effective_to,source,verified\n" + row + "\n");
        refused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key lost,a,b,2026-11-01,,x,true",
                "KEY_LOST,,b,2026-11-01,,x,true",
                "KEY_LOST,a,b,2026-12-01,,x,true"
            })
    void aReasonMustBeACodeAndOneMustBeInForce(String row) throws IOException {
        Files.copy(SHIPPED.resolve("seal-warnings.csv"), folder.resolve("seal-warnings.csv"));
        Files.writeString(
                folder.resolve("seal-off.csv"),
                "code,zh,en,effective_from,effective_to,source,verified\n" + row + "\n");
        refused();
    }

    private void refused() {
        assertThatThrownBy(() -> new SealTables(folder).rules(DAY))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("RESOURCE-BAD"));
    }
}
