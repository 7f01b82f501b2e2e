package org.xunyao.app.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RefusedException;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.picture.Cover;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.baseline.HourSketch;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.video.CameraId;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.Learning;
import org.xunyao.video.cells.NamedZone;

/// What the worker is told of zones, and what of its learning is kept.
class BaselineWardTest {
    private static final CameraId C01 = new CameraId("C01");
    private static final DrawnZone FLOOR = drawn(ZoneKind.FLOOR, "通道", 0.5);
    private static final DrawnZone COUNTER = drawn(ZoneKind.COUNTER, "柜台", 0.5);

    private static final BaselineWard.Hiding OPEN =
            new BaselineWard.Hiding(camera -> Cover.nothing(), camera -> List.of());

    @TempDir
    Path folder;

    private final List<List<NamedZone>> told = new ArrayList<>();

    @BeforeEach
    void nothingIsToldYet() {
        told.clear();
    }

    private static DrawnZone drawn(ZoneKind kind, String name, double right) {
        var corners = List.of(new Corner(0, 0), new Corner(right, 0), new Corner(right, 1), new Corner(0, 1));
        return new DrawnZone(kind, new Zone(name, corners), Optional.empty());
    }

    private static CellSketch sketch(CellSet cells, int luma) {
        byte[] content = new byte[cells.size() * CellSketch.CELL];
        java.util.Arrays.fill(content, (byte) luma);
        return CellSketch.of(cells, content);
    }

    private BaselineWard ward(CamerasStation station, ZoneWard zones) {
        var ward = new BaselineWard(station.baselines(), zones, OPEN, Runnable::run, station);
        ward.follow((camera, compared) -> told.add(compared));
        return ward;
    }

    @Test
    void onlyShelvesAndFloorsAreComparedAndNothingIsLearntBeforeAPersonSaysSo() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            zones.draw(station.ticket("zhaojg"), C01, List.of(FLOOR, COUNTER), 0);
            BaselineWard ward = ward(station, zones);
            assertThat(told).hasSize(1);
            NamedZone floor = told.getFirst().getFirst();
            assertThat(told.getFirst()).hasSize(1);
            assertThat(floor.name()).isEqualTo("通道");
            assertThat(floor.zone().cells().size()).isEqualTo(120);
            assertThat(floor.zone().learning()).isEqualTo(Learning.NONE);
            ward.learnt(C01, floor, sketch(floor.zone().cells(), 7));
            assertThat(ward.baseline(C01, "通道")).as("nobody asked").isEmpty();

            assertThatThrownBy(() -> ward.ask(station.ticket("liming"), C01, "通道"))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> ward.ask(station.ticket("zhaojg"), C01, "柜台"))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.code()).isEqualTo("ZONE-BASELINE"));
            ward.ask(station.ticket("zhaojg"), C01, "通道");
            assertThat(told.getLast().getFirst().zone().learning()).isEqualTo(Learning.ANEW);
            ward.run();
            assertThat(told).as("nothing changed").hasSize(2);
        }
    }

    @Test
    void whatIsLearntIsKeptForItsHourAndSurvivesARestart() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            zones.draw(station.ticket("zhaojg"), C01, List.of(FLOOR), 0);
            BaselineWard ward = ward(station, zones);
            ward.ask(station.ticket("zhaojg"), C01, "通道");
            NamedZone asked = told.getLast().getFirst();
            CellSketch learnt = sketch(asked.zone().cells(), 7);

            ward.learnt(C01, asked, learnt);

            ZoneBaseline kept = ward.baseline(C01, "通道").orElseThrow();
            assertThat(kept.confirmed().orElseThrow().sketch()).isEqualTo(learnt);
            NamedZone now = told.getLast().getFirst();
            assertThat(now.zone().learning()).isEqualTo(Learning.NONE);
            assertThat(now.zone().baseline()).contains(learnt);
            ward.learnt(C01, asked, sketch(asked.zone().cells(), 9));
            assertThat(ward.baseline(C01, "通道")).as("said twice").contains(kept);

            told.clear();
            BaselineWard other = ward(station, zones);
            assertThat(told.getLast().getFirst().zone().baseline()).contains(learnt);
            assertThat(other.baseline(C01, "通道")).contains(kept);
            assertThat(ward(station, station.zones()).baseline(C01, "通道"))
                    .as("the plans were not read")
                    .contains(kept);
            assertThat(station.audit()).extracting(AuditRecord::action).contains("zone.baseline", "zone.learn");
        }
    }

    @Test
    void whatWasLearntBeforeANewConfirmationIsNotKeptForIt() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            zones.draw(station.ticket("zhaojg"), C01, List.of(FLOOR), 0);
            var waiting = new ArrayList<Runnable>();
            var ward = new BaselineWard(station.baselines(), zones, OPEN, waiting::add, station);
            ward.follow((camera, compared) -> told.add(compared));
            ward.ask(station.ticket("zhaojg"), C01, "通道");
            NamedZone first = told.getLast().getFirst();
            ward.learnt(C01, first, sketch(first.zone().cells(), 7));
            ward.learnt(C01, first, sketch(first.zone().cells(), 8));
            assertThat(waiting).as("one is kept, the other is the same").hasSize(1);

            ward.ask(station.ticket("zhaojg"), C01, "通道");
            waiting.removeFirst().run();
            ward.learnt(C01, first, sketch(first.zone().cells(), 7));

            assertThat(waiting).as("of a confirmation that is over").isEmpty();
            NamedZone second = told.getLast().getFirst();
            assertThat(second.zone()).as("the same cells, nothing known").isEqualTo(first.zone());
            assertThat(second).isNotEqualTo(first);
            assertThat(ward.baseline(C01, "通道").orElseThrow().hours()).isEmpty();
            ward.run();
            NamedZone again = told.getLast().getFirst();
            ward.learnt(C01, again, sketch(again.zone().cells(), 9));
            waiting.removeFirst().run();
            assertThat(ward.baseline(C01, "通道").orElseThrow().confirmed().orElseThrow())
                    .extracting(HourSketch::sketch)
                    .isEqualTo(sketch(again.zone().cells(), 9));
        }
    }

    @Test
    void aNewConfirmationTakesTheOldSketchesAwayAndAZoneThatIsGoneTakesItsOwn() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            zones.draw(station.ticket("zhaojg"), C01, List.of(FLOOR), 0);
            BaselineWard ward = ward(station, zones);
            ward.ask(station.ticket("zhaojg"), C01, "通道");
            NamedZone first = told.getLast().getFirst();
            ward.learnt(C01, first, sketch(first.zone().cells(), 7));
            ward.ask(station.ticket("zhaojg"), C01, "通道");
            NamedZone second = told.getLast().getFirst();
            assertThat(second.zone().learning()).isEqualTo(Learning.ANEW);
            assertThat(second.zone().baseline())
                    .as("what was in order before is not")
                    .isEmpty();
            ward.learnt(C01, second, sketch(second.zone().cells(), 9));
            assertThat(ward.baseline(C01, "通道").orElseThrow().hours())
                    .extracting(HourSketch::confirmed)
                    .containsExactly(true);

            zones.draw(station.ticket("zhaojg"), C01, List.of(COUNTER), 1);
            ward.run();
            assertThat(told.getLast()).as("nothing is compared any more").isEmpty();
            assertThat(ward(station, zones).baseline(C01, "通道").orElseThrow().hours())
                    .isEmpty();
        }
    }
}
