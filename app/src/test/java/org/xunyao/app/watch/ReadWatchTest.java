package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.Store;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.sign.RuleRange;
import org.xunyao.supervision.sign.RuleSigns;
import org.xunyao.supervision.sign.RuleWord;
import org.xunyao.supervision.sign.Shown;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.found.ZoneText;

/// What was read reaches the alarm, over the real desks and a real database.
class ReadWatchTest {
    private static final RuleSigns PLATE =
            new RuleSigns(List.of(new RuleWord("AI-01", "药师不在岗", "不在岗", 1, "test", false)), Optional.empty());

    @TempDir
    Path folder;

    private static ZoneFinds plate(TextSight sight, List<ReadLine> lines) {
        var reading = new TextReading(sight, 0, lines, List.of());
        return new ZoneFinds(List.of(new ZoneText("标牌", TextUse.PLATE, reading)), List.of());
    }

    private static WatchRig rig(Store store, Path folder, String camera) {
        var rig = new WatchRig(store, folder, camera, WatchLimits.USUAL, (units, question) -> WatchRig.agrees(units));
        rig.reading("AI-01-DEMO", rig.watch().post().zone(), PLATE);
        return rig;
    }

    @Test
    void aPlateRaisesNothingAndIsNoPresenceAndOnceItIsHiddenTheAlarmSaysSo() {
        try (Store store = WatchRig.open(folder)) {
            WatchRig rig = rig(store, folder, "P1");
            rig.finds(plate(TextSight.READ, List.of(new ReadLine("药师不在岗", 0.95))));
            rig.empty(70);
            assertThat(rig.alarms()).isEmpty();
            assertThat(rig.watch().segments()).last().extracting(Segment::duty).isEqualTo(new Duty.Absent());

            rig.finds(plate(TextSight.HIDDEN, List.of(new ReadLine("药师不在岗", 0.95))));
            rig.empty(45);
            assertThat(rig.alarms())
                    .singleElement()
                    .extracting(alarm -> alarm.head().finding().shown())
                    .isEqualTo(new Shown(Shown.Seen.NONE, List.of()));
            rig.manned(5);
            assertThat(rig.alarms())
                    .singleElement()
                    .extracting(alarm -> alarm.head().finding().shown().seen())
                    .as("its end changes nothing")
                    .isEqualTo(Shown.Seen.NONE);
        }
    }

    @Test
    void aDisplayOutOfRangeIsAnAlarmWithItsCurveAndOneThatCannotBeReadIsNone() {
        var range = new RuleRange(
                WatchRig.COLD, RuleRange.Quantity.CELSIUS, 2, 8, new RuleRange.Span(-40, 60), 10, "test", false);
        try (Store store = WatchRig.open(folder)) {
            var rig = new WatchRig(store, folder, "T1", WatchLimits.USUAL, (units, question) -> WatchRig.agrees(units));
            rig.reading(WatchRig.COLD, Zone.whole("冷藏柜"), new RuleSigns(List.of(), Optional.of(range)));
            rig.finds(display(TextSight.HIDDEN, "9.1℃"));
            rig.empty(50);
            assertThat(rig.alarms()).isEmpty();

            rig.finds(display(TextSight.READ, "9.1℃"));
            rig.empty(20);
            Instant warmer = rig.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
            rig.finds(display(TextSight.READ, "9.6℃"));
            rig.empty(25);
            assertThat(rig.alarms())
                    .singleElement()
                    .extracting(alarm -> alarm.head().finding())
                    .satisfies(finding -> {
                        assertThat(finding.rule().id()).isEqualTo(WatchRig.COLD);
                        assertThat(finding.shown().seen()).isEqualTo(Shown.Seen.ALL);
                        assertThat(finding.shown().values())
                                .extracting(Shown.Value::text)
                                .containsExactly("9.1 ℃", "9.6 ℃");
                        assertThat(finding.shown().values().getLast().at()).isEqualTo(warmer);
                    });
        }
    }

    private static ZoneFinds display(TextSight sight, String text) {
        var reading = new TextReading(sight, 0, List.of(new ReadLine(text, 0.9)), List.of());
        return new ZoneFinds(List.of(new ZoneText("冷藏柜", TextUse.DISPLAY, reading)), List.of());
    }

    @Test
    void anAlarmSaysWhetherThePlateWasSeenAllTheTimeOrInPart() {
        try (Store store = WatchRig.open(folder)) {
            WatchRig rig = rig(store, folder, "P2");
            rig.finds(plate(TextSight.READ, List.of()));
            rig.empty(20);
            rig.finds(plate(TextSight.HIDDEN, List.of()));
            rig.empty(25);
            assertThat(rig.alarms())
                    .singleElement()
                    .extracting(alarm -> alarm.head().finding().shown().seen())
                    .isEqualTo(Shown.Seen.PART);
        }
    }
}
