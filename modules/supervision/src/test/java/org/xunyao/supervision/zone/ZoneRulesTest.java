package org.xunyao.supervision.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;

class ZoneRulesTest {
    @Test
    void aStarAroundAPointNeverCrossesAndARoundWithTwoCornersChangedDoes() {
        var random = new Random(3);
        for (int turn = 0; turn < 2_000; turn++) {
            int count = random.nextInt(5, ZoneRules.CORNERS + 1);
            var corners = new ArrayList<Corner>();
            for (int i = 0; i < count; i++) {
                double angle = 2 * Math.PI * i / count;
                double reach = random.nextDouble(0.2, 0.45);
                corners.add(new Corner(0.5 + reach * Math.cos(angle), 0.5 + reach * Math.sin(angle)));
            }
            assertThat(ZoneRules.crosses(corners)).as("star %s", corners).isFalse();
            Collections.rotate(corners, random.nextInt(count));
            assertThat(ZoneRules.crosses(corners)).as("begun elsewhere").isFalse();
            var even = round(count);
            assertThat(ZoneRules.crosses(even)).as("round").isFalse();
            Collections.swap(even, 1, 2);
            assertThat(ZoneRules.crosses(even)).as("two neighbours changed").isTrue();
        }
    }

    @Test
    void aShapeIsRefusedThatTouchesItselfOrHoldsNothing() {
        assertThat(fault(0, 0, 1, 1, 1, 0, 0, 1)).as("bow").contains("ZONE-CROSSES");
        assertThat(fault(0, 0, 1, 0, 1, 1, 1, 0)).as("there and back").contains("ZONE-CROSSES");
        assertThat(fault(0, 0, 0, 0, 1, 1)).as("a corner twice").contains("ZONE-CROSSES");
        assertThat(fault(0, 0, 1, 0, 0.5, 0, 0.5, 1)).as("back over itself").contains("ZONE-CROSSES");
        assertThat(fault(0, 0, 1, 0, 1, 1, 0.5, 0, 0, 1))
                .as("a corner on an edge")
                .contains("ZONE-CROSSES");
        assertThat(fault(0, 0, 0.5, 0.00001, 1, 0)).contains("ZONE-FLAT");
        assertThat(fault(0, 0, 0.5, 0, 1, 0, 1, 1)).as("a straight corner").isEmpty();
    }

    @Test
    void namesCornersAndNumbersHaveLimits() {
        assertThat(ZoneRules.fault(new Zone(" ", square()))).contains("ZONE-NAME");
        assertThat(ZoneRules.fault(new Zone("a ", square()))).contains("ZONE-NAME");
        assertThat(ZoneRules.fault(new Zone("a".repeat(41), square()))).contains("ZONE-NAME");
        assertThat(ZoneRules.fault(new Zone("a", round(33)))).contains("ZONE-CORNERS");
        var zones = new ArrayList<DrawnZone>();
        for (int i = 0; i < ZoneRules.MOST; i++) {
            zones.add(zone("z" + i, Optional.empty()));
        }
        assertThat(ZoneRules.fault(zones)).isEmpty();
        zones.add(zone("more", Optional.empty()));
        assertThat(ZoneRules.fault(zones)).contains("ZONE-MANY");
        assertThat(ZoneRules.fault(List.of(zone("a", Optional.empty()), zone("a", Optional.empty()))))
                .contains("ZONE-TWICE");
    }

    @Test
    void aCameraHasSeveralRulesButOnePostOfDutyAndEachRuleOnce() {
        DrawnZone post = watched(ZoneKind.COUNTER, "a", "AI-01");
        DrawnZone people = watched(ZoneKind.PICTURE, "b", "AI-10");
        DrawnZone lens = watched(ZoneKind.PICTURE, "c", "AI-13");
        assertThat(ZoneRules.fault(List.of(post, people, lens, watched(ZoneKind.FLOOR, "d", "AI-14"))))
                .isEmpty();
        assertThat(ZoneRules.fault(List.of(post, watched(ZoneKind.COUNTER, "b", "AI-01-DEMO"))))
                .contains("ZONE-POSTS");
        List<DrawnZone> twice = List.of(people, watched(ZoneKind.SHELF, "a", "AI-10"));
        assertThatThrownBy(() -> ZoneRules.require(twice))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("ZONE-RULE-TWICE"));
    }

    @Test
    void aRuleWatchesOnlyZonesThatFitItAndAWholePictureHasNoCornersOfItsOwn() {
        assertThat(ZoneRules.fault(List.of(watched(ZoneKind.LICENCE, "a", "AI-01"))))
                .contains("ZONE-FIT");
        assertThat(ZoneRules.fault(List.of(watched(ZoneKind.FLOOR, "a", "AI-13"))))
                .contains("ZONE-FIT");
        var part = new Zone("a", List.of(new Corner(0, 0), new Corner(1, 0), new Corner(1, 1)));
        assertThat(ZoneRules.fault(List.of(new DrawnZone(ZoneKind.PICTURE, part, Optional.empty()))))
                .contains("ZONE-WHOLE");
    }

    private static DrawnZone watched(ZoneKind kind, String name, String rule) {
        return new DrawnZone(kind, new Zone(name, square()), Optional.of(watch(rule)));
    }

    @Test
    void hoursAreReadAsTheyAreWritten() {
        assertThat(DayHours.read(" 08:00-12:00  13:00-24:00 ").text()).isEqualTo("08:00-12:00 13:00-24:00");
        for (String bad : List.of("", "08:00", "08:00-07:00", "08:00-12:00 11:00-13:00", "08:00-24:00 00:00-01:00")) {
            assertThatThrownBy(() -> DayHours.read(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Optional<String> fault(double... xy) {
        var corners = new ArrayList<Corner>();
        for (int i = 0; i < xy.length; i += 2) {
            corners.add(new Corner(xy[i], xy[i + 1]));
        }
        return ZoneRules.fault(new Zone("a", corners));
    }

    private static DrawnZone zone(String name, Optional<ZoneWatch> watch) {
        return new DrawnZone(ZoneKind.SHELF, new Zone(name, square()), watch);
    }

    private static ZoneWatch watch(String rule) {
        return new ZoneWatch(
                rule,
                AlarmColour.BLUE,
                DayHours.read("00:00-24:00"),
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                "x",
                true);
    }

    private static List<Corner> round(int count) {
        var corners = new ArrayList<Corner>();
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            corners.add(new Corner(0.5 + 0.4 * Math.cos(angle), 0.5 + 0.4 * Math.sin(angle)));
        }
        return corners;
    }

    private static List<Corner> square() {
        return List.of(new Corner(0, 0), new Corner(1, 0), new Corner(1, 1), new Corner(0, 1));
    }
}
