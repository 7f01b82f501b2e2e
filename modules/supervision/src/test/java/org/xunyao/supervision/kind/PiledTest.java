package org.xunyao.supervision.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.ZoneReading;

/// AI-04: what stands on the floor for long, and what nobody could see.
class PiledTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Zone AISLE = new Zone(
            "通道", List.of(new Zone.Corner(0, 0), new Zone.Corner(1, 0), new Zone.Corner(1, 1), new Zone.Corner(0, 1)));

    private final Piled piled = new Piled(10);

    private static Observation look(long second, String why, ZoneReading... readings) {
        return new Observation(
                CAMERA,
                second,
                second,
                NINE.plusSeconds(second),
                why.isEmpty(),
                why,
                List.of(),
                "nano",
                "00",
                List.of(readings));
    }

    private static ZoneReading reading(String zone, int changed, int unknown) {
        return new ZoneReading(zone, new CellCount(100, changed, unknown));
    }

    private Held judge(String why, ZoneReading... readings) {
        return piled.judge(look(0, why, readings), AISLE);
    }

    @Test
    void itHoldsFromTheShareOnAndNothingFollowsFromWhatWasNotSeen() {
        assertThat(judge("", reading("通道", 10, 0))).isInstanceOf(Held.Holds.class);
        assertThat(judge("", reading("通道", 10, 90))).isInstanceOf(Held.Holds.class);
        assertThat(judge("", reading("通道", 9, 0))).isInstanceOf(Held.Not.class);
        assertThat(judge("", reading("通道", 9, 1))).isInstanceOf(Held.Unseen.class);
        assertThat(judge("", reading("货架", 90, 0))).as("another zone").isInstanceOf(Held.Unseen.class);
        assertThat(judge("")).as("nothing was compared").isInstanceOf(Held.Unseen.class);
        assertThat(judge("dark", reading("通道", 90, 0))).isInstanceOf(Held.Unseen.class);
        assertThatThrownBy(() -> new Piled(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cellsThatBecomeUnknownNeverTurnOneAnswerIntoTheOther() {
        var random = new Random(70);
        for (int round = 0; round < 2_000; round++) {
            int changed = random.nextInt(101);
            int hidden = random.nextInt(101);
            int hiddenOfChanged = Math.min(changed, random.nextInt(hidden + 1));
            int hiddenOthers = Math.min(100 - changed, hidden - hiddenOfChanged);
            Held all = judge("", reading("通道", changed, 0));

            Held some = judge("", reading("通道", changed - hiddenOfChanged, hiddenOfChanged + hiddenOthers));

            assertThat(some instanceof Held.Unseen || some.equals(all))
                    .as("%d changed, %d and %d hidden", changed, hiddenOfChanged, hiddenOthers)
                    .isTrue();
        }
    }

    @Test
    void anHourOfItIsAnEpisodeAndAnHourWithSomebodyInFrontIsNot() {
        var figures = new AlarmRuleRow.Figures(
                Duration.ofHours(1), Duration.ZERO, Duration.ofMinutes(30), HoursMode.ALWAYS, 1, 10);
        var plan = new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 3, Duration.ofMinutes(20));
        var row = new AlarmRuleRow(
                "AI-04", "堆放", 1, figures, plan, LocalDate.of(2026, 1, 1), Optional.empty(), "test", false);
        AlarmRuleKind kind = AlarmRuleKind.of("AI-04").orElseThrow();
        assertThat(kind.zones()).containsExactly(ZoneKind.FLOOR);
        assertThat(kind.condition(row)).isEqualTo(piled);
        ConditionLedger stands = ledger();
        ConditionLedger hidden = ledger();
        for (long second = 0; second <= 3_700; second += 10) {
            stands = stands.record(look(second, "", reading("通道", 20, 5)));
            boolean before = second >= 1_800 && second < 1_830;
            hidden = hidden.record(look(second, "", before ? reading("通道", 0, 95) : reading("通道", 20, 0)));
        }
        Instant end = NINE.plusSeconds(3_700);
        assertThat(stands.spells(end))
                .anySatisfy(spell -> assertThat(spell.held()).isInstanceOf(Held.Holds.class))
                .filteredOn(spell -> spell.held() instanceof Held.Holds)
                .allSatisfy(spell -> assertThat(Duration.between(spell.from(), spell.to()))
                        .isGreaterThanOrEqualTo(Duration.ofHours(1)));
        assertThat(hidden.spells(end))
                .filteredOn(spell -> spell.held() instanceof Held.Holds)
                .hasSize(2)
                .allSatisfy(spell ->
                        assertThat(Duration.between(spell.from(), spell.to())).isLessThan(Duration.ofHours(1)));
    }

    private ConditionLedger ledger() {
        return ConditionLedger.starting(
                new ConditionLedger.Asked(CAMERA, AISLE, piled, Duration.ofSeconds(15)), NINE.minusSeconds(1));
    }
}
