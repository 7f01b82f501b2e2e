package org.xunyao.wire.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.escalation.Rung;
import org.xunyao.supervision.reading.verdict.VerdictSample;
import org.xunyao.supervision.sound.SoundRules;

final class ReviewQualityTablesTest {
    private static final Path RULES = Path.of(System.getProperty("xunyao.root"), "resources", "rules");
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyColourIsSaidAtHalfAtFourFifthsAndGoesUpAtItsLimit(AlarmColour colour) {
        assertThat(new EscalationTable(RULES).ladder(SystemClock.CHINA).of(colour, AT))
                .extracting(Rung::percent)
                .startsWith(50, 80, 100);
    }

    @Test
    void oneVerdictInTenIsReadAgain() {
        var table = new SampleTable(RULES);
        assertThat(table.sample(LocalDate.of(2026, 11, 22))).isEqualTo(new VerdictSample(10, 50, Duration.ofDays(21)));
        assertThatThrownBy(() -> table.sample(LocalDate.of(2020, 1, 1)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("reread.share");
    }

    @Test
    void atNightOnlyRedIsHeardAndARuleWithoutARowIsRefused() {
        SoundRules rules = new SoundTable(RULES).rules(LocalDate.of(2026, 11, 22));
        assertThat(rules.heard(AlarmColour.ORANGE, LocalTime.of(21, 59), true)).isTrue();
        assertThat(rules.heard(AlarmColour.ORANGE, LocalTime.of(22, 0), true)).isFalse();
        assertThat(rules.heard(AlarmColour.ORANGE, LocalTime.of(6, 59), true)).isFalse();
        assertThat(rules.heard(AlarmColour.ORANGE, LocalTime.of(7, 0), true)).isTrue();
        assertThat(rules.heard(AlarmColour.RED, LocalTime.of(3, 0), true)).isTrue();
        assertThat(rules.heard(AlarmColour.BLUE, LocalTime.of(3, 0), false)).isTrue();
        var table = new SoundTable(RULES);
        assertThatThrownBy(() -> table.rules(LocalDate.of(2020, 1, 1)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("alarm-sounds.csv");
    }

    @Test
    void aLadderThatContradictsItselfIsRefusedWhole() throws IOException {
        String head = "colour,percent,stage,role,source,effective_from,effective_to,verified\n";
        Files.writeString(
                folder.resolve("escalation-ladder.csv"), head + "RED,80,SOON,UNIT_HEAD,s,2026-01-01,,false\n");
        assertThatThrownBy(() -> new EscalationTable(folder).ladder(SystemClock.CHINA))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("escalation-ladder.csv");
    }
}
