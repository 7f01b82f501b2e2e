package org.xunyao.app.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.RefusedException;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.watch.Post;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.online.DutyMinutes;
import org.xunyao.supervision.sign.GoodsSigns;
import org.xunyao.supervision.sign.ShopScope;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneWatch;
import org.xunyao.video.CameraId;

class ZoneWardTest {
    private static final CameraId C01 = new CameraId("C01");
    private static final String HEAD =
            "camera,zone,corners,rule,colour,hours,effective_from,effective_to,source,verified\n";

    @TempDir
    Path folder;

    @Test
    void aListIsTakenOverOnceAndWhatIsDrawnIsFollowedAtOnceAndByOthers() throws IOException {
        try (var station = new CamerasStation(folder)) {
            Path list = Files.writeString(folder.resolve("zones.csv"), HEAD + row("C01", "0:0 1:0 1:1"));
            ZoneWard ward = station.zones();
            ward.begin(list);
            assertThat(ward.plan(C01).orElseThrow().number()).isEqualTo(1);
            assertThat(ward.posts()).hasSize(1);
            assertThat(ward.hours()).containsKey(C01);
            ZoneWard other = station.zones();
            Files.writeString(list, HEAD + row("C01", "0:0 0.5:0 0.5:0.5"));
            other.begin(list);
            assertThat(other.plan(C01)).isEqualTo(ward.plan(C01));

            var told = new ArrayList<List<Post>>();
            other.follow(camera -> true, (camera, posts) -> told.add(posts));
            other.run();
            assertThat(told).as("nothing changed").isEmpty();
            DrawnZone counter = ward.plan(C01).orElseThrow().zones().getFirst();
            var floor =
                    new DrawnZone(ZoneKind.FLOOR, new Zone("通道", counter.zone().corners()), Optional.empty());
            ward.draw(station.ticket("zhaojg"), C01, List.of(floor, counter), 1);
            other.run();
            assertThat(told).as("the watched zone is the same").isEmpty();
            ward.draw(station.ticket("zhaojg"), C01, List.of(floor), 2);
            other.run();
            assertThat(told).containsExactly(List.of());
            assertThatThrownBy(() -> other.draw(station.ticket("zhaojg"), C01, List.of(counter), 2))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.code()).isEqualTo("ZONE-STALE"));
            assertThat(other.history(station.ticket("zhaojg"), C01))
                    .extracting(plan -> plan.zones().size())
                    .containsExactly(1, 2, 1);
            assertThatThrownBy(() -> other.draw(station.ticket("liming"), C01, List.of(), 3))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void aLineThatMakesNoSenseLeavesItsPostUnwatchedAndSaysSo() throws IOException {
        try (var station = new CamerasStation(folder)) {
            Path list = Files.writeString(
                    folder.resolve("zones.csv"),
                    HEAD + row("C99", "0:0 1:0 1:1") + row("C02", "0:0 1:1 1:0 0:1") + row("C01", "0:0 1:0 1:1"));
            ZoneWard ward = station.zones();
            ward.begin(list);
            assertThat(ward.refused()).containsExactlyInAnyOrder("REGISTRY-NO-SHOP", "ZONE-CROSSES");
            assertThat(ward.posts()).extracting(Post::camera).containsExactly(C01);
            ward.begin(Files.writeString(folder.resolve("bad.csv"), "nonsense\n"));
            assertThat(ward.refused()).contains("RESOURCE-BAD");
            assertThat(ward.posts()).hasSize(1);
        }
    }

    @Test
    void aShopWhoseHoursAreWrittenDownIsJudgedByThoseAndNeverForWhatWasBefore() throws IOException {
        try (var station = new CamerasStation(folder)) {
            var written = new HashMap<PharmacyId, List<DutyMinutes.Era>>();
            ZoneWard ward = station.zones(() -> written);
            ward.begin(Files.writeString(folder.resolve("zones.csv"), HEAD + row("C01", "0:0 1:0 1:1")));
            Post before = ward.posts().getFirst();
            var told = new ArrayList<List<Post>>();
            ward.follow(camera -> true, (camera, posts) -> told.add(posts));
            BusinessHours morning = DayHours.read("08:00-12:00").week(station.zone());
            var era = new DutyMinutes.Era(station.now(), Optional.of(morning));
            written.put(before.shop(), List.of(era));
            ward.run();
            assertThat(told).containsExactly(List.of(before.during(morning)));
            assertThat(ward.hours().get(C01)).containsExactly(DutyMinutes.Era.ever(Optional.of(before.hours())), era);
            ward.run();
            assertThat(told).as("nothing changed").hasSize(1);
            written.clear();
            ward.run();
            assertThat(ward.posts()).containsExactly(before);
        }
    }

    @Test
    void aDayThatIsFarOffBeginsNoWatchAnewUntilItComesNear() throws IOException {
        try (var station = new CamerasStation(folder)) {
            var written = new HashMap<PharmacyId, List<DutyMinutes.Era>>();
            ZoneWard ward = station.zones(() -> written);
            ward.begin(Files.writeString(folder.resolve("zones.csv"), HEAD + row("C01", "0:0 1:0 1:1")));
            PharmacyId shop = ward.posts().getFirst().shop();
            BusinessHours week = DayHours.read("08:00-21:00").week(station.zone());
            BusinessHours laidOut = closed(week, station.today().plusDays(30));
            written.put(shop, List.of(DutyMinutes.Era.ever(Optional.of(week))));
            ward.run();
            Post before = ward.posts().getFirst();
            var told = new ArrayList<List<Post>>();
            ward.follow(camera -> true, (camera, posts) -> told.add(posts));
            written.put(shop, List.of(DutyMinutes.Era.ever(Optional.of(laidOut))));
            ward.run();
            assertThat(told).isEmpty();
            assertThat(ward.posts()).containsExactly(before);
            assertThat(ward.hours().get(C01))
                    .as("minutes that nobody recorded go by what was laid out")
                    .contains(DutyMinutes.Era.ever(Optional.of(laidOut)));
            BusinessHours near = closed(week, station.today().plusDays(1));
            written.put(shop, List.of(DutyMinutes.Era.ever(Optional.of(near))));
            ward.run();
            assertThat(told).containsExactly(List.of(before.during(near)));
        }
    }

    private static BusinessHours closed(BusinessHours week, LocalDate day) {
        return new BusinessHours(week.zone(), week.openings(), Map.of(day, List.of()));
    }

    @Test
    void aStoreThatDoesNotAnswerEndsNoWatch() throws IOException {
        try (var station = new CamerasStation(folder)) {
            var answer = new AtomicReference<Optional<FaultException>>(Optional.empty());
            var scope = new ShopScope(Map.of("VACCINE", new ShopScope.Outside("疫苗", true)));
            ZoneWard ward = station.zones((PharmacyId shop) -> {
                answer.get().ifPresent(fault -> {
                    throw fault;
                });
                return Optional.of(scope);
            });
            ward.begin(folder.resolve("none.csv"));
            ward.draw(station.ticket("zhaojg"), C01, List.of(shelf()), 0);
            List<Post> before = ward.posts();
            assertThat(before).hasSize(1);
            answer.set(Optional.of(new FaultException("STORE-DOWN", "test")));
            ward.run();
            assertThat(ward.posts()).isEqualTo(before);
            assertThat(ward.refused()).containsExactly("STORE-DOWN");
            answer.set(Optional.empty());
            ward.run();
            assertThat(ward.posts()).isEqualTo(before);
            assertThat(ward.refused()).isEmpty();
        }
    }

    private static DrawnZone shelf() {
        var watch = new ZoneWatch(
                "AI-05",
                AlarmColour.YELLOW,
                DayHours.read("00:00-24:00"),
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                "test",
                false);
        return new DrawnZone(ZoneKind.SHELF, Zone.whole("东墙"), Optional.of(watch));
    }

    @Test
    void aZoneThatGoesByTheLicenceIsWatchedOnlyWhereOneIsKnownAndAnewWhenItChanges() throws IOException {
        try (var station = new CamerasStation(folder)) {
            ZoneWard bare = station.zones();
            bare.begin(folder.resolve("none.csv"));
            bare.draw(station.ticket("zhaojg"), C01, List.of(shelf()), 0);
            assertThat(bare.posts()).isEmpty();
            assertThat(bare.refused()).containsExactly("SCOPE-NO-LICENCE");

            var scope = new AtomicReference<>(
                    Optional.of(new ShopScope(Map.of("VACCINE", new ShopScope.Outside("疫苗", true)))));
            ZoneWard ward = station.zones(shop -> scope.get());
            ward.begin(folder.resolve("none.csv"));
            assertThat(ward.refused()).isEmpty();
            Post before = ward.posts().getFirst();
            assertThat(before.row().signs().goods().flatMap(GoodsSigns::shop)).isEqualTo(scope.get());
            ward.run();
            assertThat(ward.posts()).containsExactly(before);
            scope.set(Optional.of(new ShopScope(Map.of("BLOOD", new ShopScope.Outside("血液制品", false)))));
            ward.run();
            assertThat(ward.posts()).hasSize(1).doesNotContain(before);
            scope.set(Optional.empty());
            ward.run();
            assertThat(ward.posts()).isEmpty();
            assertThat(ward.refused()).containsExactly("SCOPE-NO-LICENCE");
        }
    }

    private static String row(String camera, String corners) {
        return camera + ",药师柜台," + corners + ",AI-01,YELLOW,00:00-24:00,2026-01-01,,test,false\n";
    }
}
