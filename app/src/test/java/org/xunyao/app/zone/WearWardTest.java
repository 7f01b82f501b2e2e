package org.xunyao.app.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RefusedException;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.wear.WorkWear;
import org.xunyao.video.CameraId;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.task.NamedTask;
import org.xunyao.video.task.Spot;
import org.xunyao.video.task.ZoneTask;
import org.xunyao.video.wear.WearSketch;

/// What the worker is told of work clothes.
class WearWardTest {
    private static final CameraId C01 = new CameraId("C01");

    @TempDir
    Path folder;

    private final List<List<NamedTask>> told = new ArrayList<>();

    private static DrawnZone drawn(ZoneKind kind, String name, double right) {
        var corners = List.of(new Corner(0, 0), new Corner(right, 0), new Corner(right, 1), new Corner(0, 1));
        return new DrawnZone(kind, new Zone(name, corners), Optional.empty());
    }

    private static WearSketch sketch(int fill) {
        byte[] bytes = new byte[WearSketch.BYTES];
        java.util.Arrays.fill(bytes, (byte) fill);
        bytes[0] = 1;
        return WearSketch.read(bytes);
    }

    private WearWard ward(CamerasStation station, ZoneWard zones) {
        var ward = new WearWard(station.wears(), zones, station);
        ward.follow((camera, tasks) -> told.add(tasks));
        return ward;
    }

    @Test
    void onlyCountersAreToldAndOnlyOnceSamplesWereSaved() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            DrawnZone counter = drawn(ZoneKind.COUNTER, "柜台", 0.5);
            zones.draw(station.ticket("zhaojg"), C01, List.of(drawn(ZoneKind.FLOOR, "通道", 0.5), counter), 0);
            WearWard ward = ward(station, zones);
            assertThat(told).as("no samples").isEmpty();
            assertThatThrownBy(() -> ward.enrol(station.ticket("liming"), C01, List.of(sketch(7)), 0))
                    .isInstanceOf(RefusedException.class);

            ward.enrol(station.ticket("zhaojg"), C01, List.of(sketch(7)), 0);

            assertThat(told)
                    .singleElement()
                    .satisfies(tasks -> assertThat(tasks).singleElement().satisfies(task -> {
                        assertThat(task.name()).isEqualTo("柜台");
                        assertThat(task.zone().task()).isEqualTo(new ZoneTask.Wear(List.of(sketch(7))));
                        assertThat(task.zone().corners()).contains(new Spot(0.5, 1));
                    }));
            ward.run();
            assertThat(told).as("nothing changed").hasSize(1);
            zones.draw(station.ticket("zhaojg"), C01, List.of(drawn(ZoneKind.COUNTER, "柜台", 0.7)), 1);
            ward.run();
            assertThat(told).hasSize(2);
            ward.enrol(station.ticket("zhaojg"), C01, List.of(), 1);
            assertThat(told.getLast()).as("nothing is compared any more").isEmpty();
            assertThat(station.audit()).extracting(AuditRecord::action).contains("zone.wear");
        }
    }

    @Test
    void aSetThatSomebodyReplacedIsNotBuiltUponAndItSurvivesARestart() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            zones.draw(station.ticket("zhaojg"), C01, List.of(drawn(ZoneKind.COUNTER, "柜台", 0.5)), 0);
            WearWard ward = ward(station, zones);
            WorkWear saved = ward.enrol(station.ticket("zhaojg"), C01, List.of(sketch(1), sketch(2)), 0)
                    .result();
            assertThatThrownBy(() -> ward.enrol(station.ticket("zhaojg"), C01, List.of(sketch(3)), 0))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.code()).isEqualTo("ZONE-WEAR-STALE"));
            assertThatThrownBy(() -> ward.enrol(
                            station.ticket("zhaojg"), C01, Collections.nCopies(WorkWear.MOST + 1, sketch(3)), 1))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.code()).isEqualTo("ZONE-WEAR-MANY"));
            told.clear();
            WearWard other = ward(station, zones);
            assertThat(other.wear(C01)).contains(saved);
            assertThat(told).hasSize(1);
            WorkWear elsewhere = other.enrol(station.ticket("zhaojg"), C01, List.of(sketch(4)), 1)
                    .result();
            assertThatThrownBy(() -> ward.enrol(station.ticket("zhaojg"), C01, List.of(sketch(5)), 1))
                    .isInstanceOf(FaultException.class);
            assertThat(ward.wear(C01)).as("what is in force now").contains(elsewhere);
        }
    }

    @Test
    void whatSeveralAskIsToldTogether() {
        var sum = new TaskSum((camera, tasks) -> told.add(tasks));
        var one = new NamedTask(
                "柜台",
                new org.xunyao.video.task.TaskZone(
                        List.of(new Spot(0, 0), new Spot(1, 0), new Spot(1, 1)), new ZoneTask.Wear(List.of())));
        var other = new NamedTask("另一处", one.zone());
        sum.of("wear").accept(C01, List.of(one));
        sum.of("text").accept(C01, List.of(other));
        assertThat(told.getLast()).containsExactlyInAnyOrder(one, other);
        sum.of("wear").accept(C01, List.of());
        assertThat(told.getLast()).containsExactly(other);
        List<NamedTask> many = IntStream.rangeClosed(1, ZoneFinds.MOST)
                .mapToObj(number -> new NamedTask("标牌" + number, one.zone()))
                .toList();
        sum.of("words").accept(C01, many);
        assertThat(told.getLast()).hasSize(ZoneFinds.MOST).contains(other);
        assertThat(sum.leaves(C01, "标牌" + ZoneFinds.MOST))
                .as("one too many is said")
                .isTrue();
        assertThat(sum.leaves(C01, "标牌1")).isFalse();
        sum.of("text").accept(C01, List.of());
        assertThat(sum.leaves(C01, "标牌" + ZoneFinds.MOST)).isFalse();
    }
}
