package org.xunyao.wire.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.casework.measure.ChecklistItem;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.measure.rule.MeasureRules;
import org.xunyao.casework.measure.rule.SeizureBasis;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.kernel.FaultException;

class MeasureTablesTest {
    private static final Path FOLDER = Path.of(System.getProperty("xunyao.root"), "resources", "procedure");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final MeasureRules rules = new MeasureTables(FOLDER).rules();

    @Test
    void everyStateEventConditionAndItemHasItsRow() {
        assertThat(rules.transitions().stream().map(row -> row.to()).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(MeasureState.values())
                        .filter(state -> state != MeasureState.LAPSED)
                        .collect(Collectors.toSet()));
        assertThat(rules.transitions().stream().map(row -> row.event()).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(MeasureEvent.values())
                        .filter(event -> event.kind().isPresent())
                        .collect(Collectors.toSet()));
        assertThat(rules.guards().stream().map(row -> row.condition()).collect(Collectors.toSet()))
                .isEqualTo(Stream.concat(Arrays.stream(MeasureGuard.values()), Arrays.stream(ChecklistItem.values()))
                        .collect(Collectors.toSet()));
        assertThat(rules.guards()).allMatch(row -> row.source().length() > 4);
    }

    @Test
    void thoseWhoCarryOutAreTwoAndTickEverythingBothWays() {
        assertThat(rules.least(MeasureEvent.SEIZE, MeasureGuard.TWO_OFFICERS, DAY))
                .isEqualTo(2);
        assertThat(rules.checklist(MeasureEvent.SEIZE, DAY))
                .hasSize(12)
                .isEqualTo(rules.checklist(MeasureEvent.SEIZE_AT_ONCE, DAY));
        assertThat(rules.checklist(MeasureEvent.HOLD, DAY))
                .hasSize(7)
                .isEqualTo(rules.checklist(MeasureEvent.HOLD_AT_ONCE, DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "DRUG, DRUG-100, DETAIN, 2026-05-14, true",
        "DRUG, DRUG-R63-3, DETAIN, 2026-05-14, false",
        "DRUG, DRUG-R63-3, DETAIN, 2026-05-15, true",
        "DEVICE, DRUG-100, DETAIN, 2026-05-15, false",
        "DEVICE, DEVICE-70-PLACE, DETAIN, 2026-05-15, false",
        "DEVICE, DEVICE-70-PLACE, SEAL, 2026-05-15, true",
        "COSMETIC, COSMETIC-46, SEAL, 2026-05-15, true",
        "ADVERTISING, COSMETIC-46, SEAL, 2026-05-15, false",
    })
    void aGroundHoldsForItsSectorItsWayAndItsTime(
            Sector sector, String basis, SeizureAct.Way way, LocalDate day, boolean holds) {
        assertThat(rules.holds(new SeizureAct.Ground(way, sector, basis, "理由", "库房"), day))
                .isEqualTo(holds);
    }

    @Test
    void whatWasNotVerifiedSaysSo() {
        assertThat(rules.basis("DRUG-100").map(SeizureBasis::verified)).contains(true);
        assertThat(rules.basis("COSMETIC-46").map(SeizureBasis::verified)).contains(false);
    }

    @Test
    void aTableIsRefusedWholeWithRowAndColumn(@TempDir Path folder) throws IOException {
        for (String name :
                Set.of("measure-transitions.csv", "measure-guards.csv", "measure-checklist.csv", "seizure-bases.csv")) {
            Files.copy(FOLDER.resolve(name), folder.resolve(name));
        }
        Path bases = folder.resolve("seizure-bases.csv");
        Files.writeString(bases, Files.readString(bases).replace("COSMETIC,SEAL DETAIN", "COSMETIC,SEAL BURN"));
        assertThatThrownBy(() -> new MeasureTables(folder).rules())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RESOURCE-BAD")
                .hasMessageContaining("ways");
    }
}
