package org.xunyao.app.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.app.picture.Cover;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneWatch;
import org.xunyao.video.CameraId;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.task.NamedTask;
import org.xunyao.video.task.Spot;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;
import org.xunyao.wire.RuleTables;

/// What the worker is told of zones with words.
class FindWardTest {
    private static final CameraId C01 = new CameraId("C01");

    @TempDir
    Path folder;

    private static DrawnZone drawn(ZoneKind kind, String name) {
        var corners = List.of(new Corner(0, 0), new Corner(0.5, 0), new Corner(0.5, 1));
        return new DrawnZone(kind, new Zone(name, corners), Optional.empty());
    }

    @Test
    void platesAndDisplaysAreReadAndWhatDoesNotChangeIsToldOnce() throws IOException {
        try (var station = new CamerasStation(folder)) {
            Path rules = Path.of(System.getProperty("xunyao.root", "..")).resolve("resources/rules");
            Map<ZoneKind, ZoneTask.Words> reading = new RuleTables(rules).zoneTexts(station.today());
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            List<List<NamedTask>> told = new ArrayList<>();
            var ward = new FindWard(zones, reading, camera -> Cover.nothing(), (camera, tasks) -> told.add(tasks));
            zones.draw(station.ticket("zhaojg"), C01, List.of(drawn(ZoneKind.COUNTER, "柜台")), 0);
            ward.run();
            assertThat(told).as("nothing to read").isEmpty();

            zones.draw(
                    station.ticket("zhaojg"),
                    C01,
                    List.of(drawn(ZoneKind.PLATE, "标牌"), drawn(ZoneKind.DISPLAY, "温度计")),
                    1);
            ward.run();
            ward.run();

            assertThat(told).hasSize(1);
            assertThat(told.getFirst()).extracting(NamedTask::name).containsExactly("标牌", "温度计");
            TaskZone plate = told.getFirst().getFirst().zone();
            assertThat(plate.corners()).containsExactly(new Spot(0, 0), new Spot(0.5, 0), new Spot(0.5, 1));
            assertThat(plate.task())
                    .isInstanceOfSatisfying(
                            ZoneTask.Words.class,
                            words -> assertThat(words.use()).isEqualTo(TextUse.PLATE));

            zones.draw(station.ticket("zhaojg"), C01, List.of(), 2);
            ward.run();
            assertThat(told.getLast()).as("nothing any more").isEmpty();
        }
    }

    @Test
    void aShelfIsReadOnlyWhereARuleGoesByItsWords() throws IOException {
        try (var station = new CamerasStation(folder)) {
            Path rules = Path.of(System.getProperty("xunyao.root", "..")).resolve("resources/rules");
            Map<ZoneKind, ZoneTask.Words> reading = new RuleTables(rules).zoneTexts(station.today());
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            List<List<NamedTask>> told = new ArrayList<>();
            var ward = new FindWard(zones, reading, camera -> Cover.nothing(), (camera, tasks) -> told.add(tasks));
            zones.draw(
                    station.ticket("zhaojg"),
                    C01,
                    List.of(drawn(ZoneKind.SHELF, "西墙"), watched("东墙", "AI-05"), watched("中岛", "AI-10")),
                    0);
            ward.run();
            assertThat(told).singleElement().satisfies(tasks -> {
                assertThat(tasks).extracting(NamedTask::name).containsExactly("东墙");
                assertThat(tasks.getFirst().zone().task())
                        .isInstanceOfSatisfying(
                                ZoneTask.Words.class,
                                words -> assertThat(words.use()).isEqualTo(TextUse.GOODS));
            });
        }
    }

    private static DrawnZone watched(String name, String rule) {
        var watch = new ZoneWatch(
                rule,
                AlarmColour.YELLOW,
                DayHours.read("00:00-24:00"),
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                "test",
                false);
        return new DrawnZone(ZoneKind.SHELF, drawn(ZoneKind.SHELF, name).zone(), Optional.of(watch));
    }

    @Test
    void aZoneThatAMaskMeetsIsNotReadNorAnyBeforeMasksAreKnown() throws IOException {
        try (var station = new CamerasStation(folder)) {
            Path rules = Path.of(System.getProperty("xunyao.root", "..")).resolve("resources/rules");
            Map<ZoneKind, ZoneTask.Words> reading = new RuleTables(rules).zoneTexts(station.today());
            ZoneWard zones = station.zones();
            zones.begin(folder.resolve("none.csv"));
            MaskWard masks = station.masks(station, Runnable::run);
            List<List<NamedTask>> told = new ArrayList<>();
            var ward = new FindWard(zones, reading, masks::unlifted, (camera, tasks) -> told.add(tasks));
            masks.follow(ward);
            zones.draw(station.ticket("zhaojg"), C01, List.of(drawn(ZoneKind.PLATE, "标牌")), 0);
            ward.run();
            assertThat(told).as("masks are not known").isEmpty();
            masks.read();
            assertThat(told.getLast()).extracting(NamedTask::name).containsExactly("标牌");

            masks.draw(station.ticket("zhaojg"), C01, List.of(MaskShape.rectangle(0.5, 0, 0.2, 1)), "收银台", 0);
            assertThat(told).as("a mask beside it").hasSize(1);
            masks.draw(station.ticket("zhaojg"), C01, List.of(MaskShape.rectangle(0.2, 0.2, 0.01, 0.01)), "键盘", 1);
            assertThat(told.getLast()).as("a mask in it").isEmpty();
            assertThat(ward.masked(C01, drawn(ZoneKind.PLATE, "标牌")))
                    .as("and it is said")
                    .isTrue();
            assertThat(ward.masked(C01, drawn(ZoneKind.COUNTER, "柜台")))
                    .as("nothing is read there")
                    .isFalse();
            masks.draw(station.ticket("zhaojg"), C01, List.of(MaskShape.rectangle(0, 0, 1, 1)), "全部", 2);
            assertThat(told.getLast()).as("a mask around it").isEmpty();
            masks.draw(station.ticket("zhaojg"), C01, List.of(), "撤销", 3);
            assertThat(told.getLast()).extracting(NamedTask::name).containsExactly("标牌");
            assertThat(ward.masked(C01, drawn(ZoneKind.PLATE, "标牌"))).isFalse();
        }
    }
}
