package org.xunyao.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.patrol.PatrolRules;
import org.xunyao.supervision.reading.ReadingRules;
import org.xunyao.video.patrol.RiskFacts;
import org.xunyao.video.patrol.RiskFacts.Factor;

class PatrolTablesTest {
    private static final Path SHIPPED = Path.of(System.getProperty("xunyao.root", "../.."), "resources", "patrol");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @Test
    void theShippedTablesAreReadWholeAndARiskyShopWeighsMore() {
        PatrolRules rules = new PatrolTables(SHIPPED).rules(DAY);
        assertThat(rules.dwell()).isEqualTo(Duration.ofSeconds(20));
        assertThat(rules.unseenDays()).isEqualTo(3);
        assertThat(rules.looks().presence()).isEqualTo(Duration.ofMinutes(2));
        var quiet = new RiskFacts(Map.of(Factor.DAYS_SINCE_LOOK, 0L, Factor.COMPLAINTS, 0L));
        var risky =
                new RiskFacts(Map.of(Factor.DAYS_SINCE_LOOK, 8L, Factor.COMPLAINTS, 3L, Factor.DAYS_SINCE_ALARM, 1L));
        assertThat(rules.weights().of(quiet)).isEqualTo(1);
        assertThat(rules.weights().of(risky)).as("at most six times").isEqualTo(6);
        assertThat(rules.weights().of(new RiskFacts(Map.of())))
                .as("never looked at")
                .isEqualTo(3);
    }

    @Test
    void theShippedRulesOfReadingsDrawATenthAndANameOutlivesItsPicture() {
        ReadingRules rules = new PatrolTables(SHIPPED).readings(DAY);
        assertThat(rules.least()).isEqualTo(50);
        assertThat(rules.people()).isGreaterThan(rules.pictures());
        var random = new Random(7);
        long drawn = Stream.generate(() -> new UUID(0x7000L, random.nextLong() >>> 2 | Long.MIN_VALUE))
                .limit(20_000)
                .filter(rules::draws)
                .count();
        assertThat(drawn).isBetween(1_850L, 2_150L);
    }

    @ParameterizedTest
    @CsvSource({
        "'reread.share,10','reread.share,101'",
        "'reread.least,50','reread.least,1'",
        "'person,180','person,29'",
        "'lapse.gap,10','lapse.gap,0'"
    })
    void rulesOfReadingsThatMakeNoSenseAreRefused(String what, String with) throws IOException {
        String text = Files.readString(SHIPPED.resolve("rules.csv"));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve("rules.csv"), text.replace(what, with));
        assertThatThrownBy(() -> new PatrolTables(folder).readings(DAY)).isInstanceOf(FaultException.class);
    }

    @Test
    void beforeTheRowsHoldThereAreNoRules() {
        assertThatThrownBy(() -> new PatrolTables(SHIPPED).rules(LocalDate.of(2026, 10, 31)))
                .isInstanceOf(FaultException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "rules.csv,'dwell,20','dwell,4'",
        "rules.csv,'dwell,20,seconds','dwell,20,minutes'",
        "rules.csv,'unseen,3','unseen,0'",
        "rules.csv,'look.blink','look.wink'",
        "rules.csv,'weight.most,6','weight.most,21'",
        "weights.csv,'GRADE,3,3','GRADE,3,'",
        "weights.csv,'GRADE,3,3','MOOD,3,3'",
        "weights.csv,'DAYS_SINCE_ALARM,0,7,2','DAYS_SINCE_ALARM,0,7,-2'",
    })
    void aTableThatMakesNoSenseIsRefused(String file, String what, String with) throws IOException {
        for (String each : new String[] {"rules.csv", "weights.csv"}) {
            String text = Files.readString(SHIPPED.resolve(each));
            if (each.equals(file)) {
                assertThat(text).contains(what);
            }
            Files.writeString(folder.resolve(each), each.equals(file) ? text.replace(what, with) : text);
        }
        assertThatThrownBy(() -> new PatrolTables(folder).rules(DAY)).isInstanceOf(FaultException.class);
    }
}
