package org.xunyao.app.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.app.picture.Cover;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.MaskShape.Corner;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneWatch;
import org.xunyao.video.CameraId;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.Learning;
import org.xunyao.video.cells.NamedZone;

/// What lies under a privacy mask is never compared, never learnt and not kept.
class HiddenCellsTest {
    private static final CameraId C01 = new CameraId("C01");
    private static final DrawnZone FLOOR = floor(0.5);
    private static final MaskShape CORNER = MaskShape.rectangle(0, 0, 0.1, 0.1);

    @TempDir
    Path folder;

    private final List<List<NamedZone>> told = new ArrayList<>();

    private static DrawnZone floor(double right) {
        var corners = List.of(
                new Zone.Corner(0, 0), new Zone.Corner(right, 0), new Zone.Corner(right, 1), new Zone.Corner(0, 1));
        return new DrawnZone(ZoneKind.FLOOR, new Zone("通道", corners), Optional.empty());
    }

    private static CellSketch sketch(CellSet cells) {
        byte[] content = new byte[cells.size() * CellSketch.CELL];
        Arrays.fill(content, (byte) 90);
        return CellSketch.of(cells, content);
    }

    private NamedZone last() {
        return told.getLast().getFirst();
    }

    private BaselineWard ward(CamerasStation station, ZoneWard zones, MaskWard masks) {
        var hiding = new BaselineWard.Hiding(
                masks::unlifted,
                camera -> masks.mask(camera).map(PrivacyMask::shapes).orElse(List.of()));
        var ward = new BaselineWard(station.baselines(), zones, hiding, Runnable::run, station);
        ward.follow((camera, compared) -> told.add(compared));
        masks.follow(ward::hidden);
        return ward;
    }

    @Test
    void cellsUnderAMaskAreUnknownAndWhatWasLearntOfThemIsGone() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            MaskWard masks = station.masks(station, Runnable::run);
            BaselineWard ward = ward(station, zones, masks);
            zones.draw(station.ticket("zhaojg"), C01, List.of(FLOOR), 0);
            assertThat(told).as("what is hidden was not read yet").allMatch(List::isEmpty);
            masks.read();
            assertThat(last().zone().cells().size()).isEqualTo(120);
            ward.ask(station.ticket("zhaojg"), C01, "通道");
            NamedZone open = last();
            ward.learnt(C01, open, sketch(open.zone().cells()));

            masks.draw(station.ticket("zhaojg"), C01, List.of(CORNER), "收银台", 0);

            assertThat(last().hidden().numbers()).containsExactly(0, 1, 20, 21);
            assertThat(last().zone().cells().size()).isEqualTo(116);
            assertThat(last().zone().baseline().orElseThrow().cells())
                    .isEqualTo(last().zone().cells());
            assertThat(last().whole(new CellCount(116, 3, 2))).isEqualTo(new CellCount(120, 3, 6));
            assertThat(ward(station, zones, masks)
                            .baseline(C01, "通道")
                            .orElseThrow()
                            .shows(last().hidden()))
                    .as("in the store")
                    .isFalse();
            masks.draw(station.ticket("zhaojg"), C01, List.of(), "撤销", 1);
            assertThat(last().zone().cells().size()).isEqualTo(120);
            assertThat(last().zone().baseline().orElseThrow().cells().size())
                    .as("nobody confirmed what shows again")
                    .isEqualTo(116);
        }
    }

    @Test
    void whatIsHiddenWhileItsSketchIsOnItsWayIsNotKeptAndALiftShowsNothingToTheWorker() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            MaskWard masks = station.masks(station, Runnable::run);
            masks.read();
            BaselineWard ward = ward(station, zones, masks);
            zones.draw(station.ticket("zhaojg"), C01, List.of(FLOOR), 0);
            ward.ask(station.ticket("zhaojg"), C01, "通道");
            NamedZone open = last();
            masks.draw(station.ticket("zhaojg"), C01, List.of(CORNER), "收银台", 0);

            ward.learnt(C01, open, sketch(open.zone().cells()));

            assertThat(ward.baseline(C01, "通道").orElseThrow().hours()).isEmpty();
            assertThat(last().zone().learning()).isEqualTo(Learning.ANEW);
            masks.turned(Set.of(C01));
            assertThat(told.getLast()).as("turned away: all is hidden").isEmpty();
        }
    }

    @Test
    void theWorkerIsToldOfANewPolygonBeforeItsPostIsWatched() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            var order = new ArrayList<String>();
            var watched = new DrawnZone(ZoneKind.FLOOR, FLOOR.zone(), Optional.of(watch(station.today())));
            var ward = new BaselineWard(
                    station.baselines(),
                    zones,
                    new BaselineWard.Hiding(camera -> Cover.nothing(), camera -> List.of()),
                    Runnable::run,
                    station);
            ward.follow((camera, compared) ->
                    order.add("compared " + compared.getFirst().zone().cells().size()));
            zones.follow(camera -> true, (camera, posts) -> order.add("watched " + posts.size()));
            zones.draw(station.ticket("zhaojg"), C01, List.of(watched), 0);
            zones.draw(
                    station.ticket("zhaojg"),
                    C01,
                    List.of(new DrawnZone(ZoneKind.FLOOR, floor(0.25).zone(), watched.watch())),
                    1);
            assertThat(order).containsExactly("compared 120", "watched 1", "compared 60", "watched 1");
        }
    }

    @Test
    void aMaskHidesEachCellThatItTouchesAndNoOther() {
        var random = new Random(84);
        for (int round = 0; round < 200; round++) {
            var corners = List.of(corner(random), corner(random), corner(random));
            CellSet hidden = HiddenCells.of(List.of(new MaskShape(corners)));
            for (int point = 0; point < 400; point++) {
                double one = random.nextDouble();
                double two = random.nextDouble() * (1 - one);
                double three = 1 - one - two;
                double x = one * corners.get(0).x()
                        + two * corners.get(1).x()
                        + three * corners.get(2).x();
                double y = one * corners.get(0).y()
                        + two * corners.get(1).y()
                        + three * corners.get(2).y();
                int row = (int) (y * CellGrid.ROWS);
                int cell = row * CellGrid.COLUMNS + (int) (x * CellGrid.COLUMNS);
                assertThat(hidden.has(cell)).as("round %d", round).isTrue();
            }
        }
        assertThat(HiddenCells.of(List.of(MaskShape.rectangle(0.051, 0.09, 0.001, 0.001)))
                        .numbers())
                .as("smaller than a cell")
                .containsExactly(21);
        assertThat(HiddenCells.of(List.of(MaskShape.rectangle(0, 0, 1, 1))).size())
                .isEqualTo(CellGrid.CELLS);
        assertThat(HiddenCells.of(new Cover.Unknown()).size()).isEqualTo(CellGrid.CELLS);
        assertThat(HiddenCells.of(Cover.nothing()).size()).isZero();
    }

    private static ZoneWatch watch(LocalDate from) {
        return new ZoneWatch(
                "AI-04", AlarmColour.YELLOW, DayHours.read("00:00-24:00"), from, Optional.empty(), "test", false);
    }

    private static Corner corner(Random random) {
        return new Corner(random.nextDouble(), random.nextDouble());
    }
}
