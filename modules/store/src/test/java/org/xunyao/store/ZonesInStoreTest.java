package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.store.zone.ZonesInStore;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.supervision.zone.ZonePlans;
import org.xunyao.supervision.zone.ZoneWatch;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class ZonesInStoreTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final ZonePlans zones = new ZonesInStore();
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        station.register("C1", "C2");
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void everyPlanStaysAndTheNewestIsInForceAfterARestart() {
        var corners = List.of(new Zone.Corner(0, 0), new Zone.Corner(1 / 3.0, 0.5), new Zone.Corner(1, 1));
        var watch = new ZoneWatch(
                "AI-01",
                AlarmColour.YELLOW,
                DayHours.read("08:00-12:00 13:00-24:00"),
                LocalDate.of(2026, 11, 1),
                Optional.of(LocalDate.of(2026, 12, 31)),
                "样例",
                true);
        var counter = new DrawnZone(ZoneKind.COUNTER, new Zone("药师柜台", corners), Optional.of(watch));
        var floor = new DrawnZone(ZoneKind.FLOOR, new Zone("通道", corners), Optional.empty());
        ZonePlan first = plan("C1", 1, counter);
        ZonePlan second = plan("C1", 2, floor, counter);
        ZonePlan other = plan("C2", 1, floor);
        ZonePlan none = plan("C2", 2);
        List.of(first, second, other, none).forEach(this::add);
        station.close();
        station = Station.open(engine, folder);
        assertThat(plans(zones::newest)).containsExactly(second, none);
        assertThat(newest("C1")).contains(second);
        assertThat(newest("C9")).isEmpty();
        assertThat(plans(tx -> zones.history(tx, new CameraCode("C1"), 10))).containsExactly(second, first);
        assertThat(plans(tx -> zones.history(tx, new CameraCode("C2"), 1))).containsExactly(none);
        assertThatThrownBy(() -> add(plan("C1", 2, floor))).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> add(plan("C9", 1, floor))).isInstanceOf(FaultException.class);
    }

    private static ZonePlan plan(String camera, long number, DrawnZone... zones) {
        return new ZonePlan(new CameraCode(camera), number, List.of(zones), AT, "person:x");
    }

    private void add(ZonePlan plan) {
        write(tx -> {
            zones.add(tx, plan);
            return plan;
        });
    }

    private List<ZonePlan> plans(Function<Tx, List<ZonePlan>> work) {
        return station.store().transactions().read(work);
    }

    private Optional<ZonePlan> newest(String camera) {
        return station.store().transactions().read(tx -> zones.newest(tx, new CameraCode(camera)));
    }

    private <R> R write(Function<Tx, R> work) {
        return station.store().transactions().write(work);
    }
}
