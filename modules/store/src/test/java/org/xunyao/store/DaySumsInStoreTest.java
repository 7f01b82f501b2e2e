package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.store.daily.DaySumsInStore;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.DaySum;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.daily.DayPlace;
import org.xunyao.supervision.daily.DaySumKeeper;
import org.xunyao.supervision.daily.KeptSum;
import org.xunyao.video.CameraId;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class DaySumsInStoreTest {
    private static final DayPlace WALL = new DayPlace(new CameraId("C01"), "证照墙", "AI-17");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final BusinessHours ALWAYS = new BusinessHours(ZoneId.of("Asia/Shanghai"), Map.of());
    private static final String ASKED = "AI-17/1 a";

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private DaySumKeeper keeper() {
        return new DaySumKeeper(new DaySumsInStore(), station.store().transactions());
    }

    private KeptSum add(String asked, int from, int to, Held held) {
        var spell = new Spell(
                NINE.plusSeconds(from).plusNanos(700), NINE.plusSeconds(to).plusNanos(900), held);
        return keeper().add(WALL, DAY, asked, sum -> sum.after(spell, HoursMode.ALWAYS, ALWAYS));
    }

    @Test
    void aSumOutlivesRestartsAndBeginsAnewWhereItWasSeenOrAnotherThingIsAsked() {
        add(ASKED, 0, 100, new Held.Holds());
        station.close();
        station = Station.open(engine, folder);
        KeptSum both = add(ASKED, 500, 530, new Held.Holds());
        assertThat(both.sum().held()).isEqualTo(Duration.ofSeconds(130));
        assertThat(both.sum().span().orElseThrow()).isEqualTo(new BusinessHours.Stretch(NINE, NINE.plusSeconds(530)));
        String alarm = new UUID(3, 4).toString();
        keeper().raised(WALL, both, alarm);
        KeptSum later = add(ASKED, 530, 540, new Held.Holds());
        assertThat(later.sum().held()).isEqualTo(Duration.ofSeconds(140));
        assertThat(later.alarm()).contains(alarm);
        assertThat(add("AI-17/1 b", 540, 545, new Held.Holds()).sum().held())
                .as("another polygon")
                .isEqualTo(Duration.ofSeconds(5));
        KeptSum seen = add("AI-17/1 b", 545, 546, new Held.Not());
        assertThat(seen.sum()).isEqualTo(DaySum.of(DAY));
        assertThat(kept(DAY).orElseThrow())
                .as("still one alarm a day")
                .isEqualTo(new KeptSum(DaySum.of(DAY), "AI-17/1 b", Optional.of(alarm)));
    }

    @Test
    void aDayOfWhichNothingCountsHasNoRowAndOldDaysGo() {
        add(ASKED, 0, 10, new Held.Not());
        assertThat(kept(DAY)).isEmpty();
        add(ASKED, 10, 20, new Held.Holds());
        assertThat(keeper().forget(DAY)).isZero();
        assertThat(keeper().forget(DAY.plusDays(1))).isOne();
        assertThat(kept(DAY)).isEmpty();
        assertThatThrownBy(() -> new DaySum(DAY, Optional.empty(), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<KeptSum> kept(LocalDate day) {
        return station.store().transactions().read(tx -> new DaySumsInStore().of(tx, WALL, day));
    }
}
