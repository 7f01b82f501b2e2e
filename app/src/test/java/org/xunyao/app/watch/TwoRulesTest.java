package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.Store;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.kind.AtLeast;
import org.xunyao.supervision.kind.Nobody;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.clip.Clip;

/// Two rules at one camera: each has its own ledger, film, second look, evidence and alarm.
class TwoRulesTest {
    @TempDir
    Path folder;

    @Test
    void eachRuleRaisesItsOwnAlarmWithItsOwnEvidence() throws IOException {
        try (Store store = WatchRig.open(folder)) {
            var rig = new WatchRig(store, folder, "R1", WatchLimits.USUAL, TwoRulesTest::pictures);
            PostWatch people = rig.beside();
            Instant begun = rig.now();
            rig.manned(65);

            assertThat(rig.alarms()).extracting(TwoRulesTest::rule).containsExactly("AI-10");
            Finding finding = rig.alarms().getFirst().head().finding();
            assertThat(finding.zone()).isEqualTo(people.post().zone());
            assertThat(finding.threshold()).isEqualTo(Duration.ofSeconds(60));
            assertThat(rig.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.condition()).isEqualTo(new AtLeast(2));
                assertThat(asked.lapse()).isEqualTo(Duration.ofSeconds(2));
                assertThat(asked.from()).isEqualTo(begun.plusSeconds(1));
            });
            assertThat(rig.alarms().getFirst().head().evidence().stills()).hasSize(3);
            Clip clip = rig.clip(rig.alarms().getFirst().head().evidence().firstClip());
            assertThat(clip.gaps()).as("pictures between beginning and end").isNotEmpty();
            assertThat(clip.units())
                    .as("a key picture near each still")
                    .anyMatch(unit -> unit.key() && near(unit, begun.plusSeconds(21)))
                    .anyMatch(unit -> near(unit, begun.plusSeconds(41)));

            rig.empty(46);
            assertThat(rig.alarms()).extracting(TwoRulesTest::rule).containsExactly("AI-01-DEMO", "AI-10");
            assertThat(rig.asked().getLast().condition()).isEqualTo(new Nobody());
            assertThat(rig.alarms().getLast().head().evidence().lastClip())
                    .as("its end, while the other rule goes on")
                    .isPresent();
        }
    }

    @Test
    void whatOneRuleIsContradictedInLeavesTheOtherAlone() {
        try (Store store = WatchRig.open(folder)) {
            var rig = new WatchRig(
                    store,
                    folder,
                    "R2",
                    WatchLimits.USUAL,
                    (units, question) -> question.condition() instanceof AtLeast
                            ? new SecondLook.Disagrees("one")
                            : pictures(units, question));
            PostWatch people = rig.beside();
            rig.manned(64);
            assertThat(rig.alarms()).isEmpty();
            assertThat(rig.sealed()).isEmpty();
            assertThat(people.spells().getLast().from())
                    .as("it counts anew")
                    .isAfter(rig.now().minusSeconds(5));
            assertThat(rig.watch().spells()).hasSize(2);
            rig.empty(44);
            assertThat(rig.alarms()).extracting(TwoRulesTest::rule).containsExactly("AI-01-DEMO");
        }
    }

    private static String rule(Alarm.Raised alarm) {
        return alarm.head().finding().rule().id();
    }

    private static boolean near(AccessUnit unit, Instant moment) {
        return !unit.arrival().isBefore(moment) && unit.arrival().isBefore(moment.plusSeconds(5));
    }

    private static SecondLook.Answer pictures(List<AccessUnit> units, SecondLook.Question question) {
        List<SecondLook.Still> stills = question.stills().stream()
                .map(moment -> units.stream()
                        .min(Comparator.comparing(
                                unit -> Duration.between(unit.arrival(), moment).abs()))
                        .orElseThrow())
                .map(unit -> new SecondLook.Still(
                        unit.number(),
                        "image/jpeg",
                        new byte[] {(byte) 0xFF, (byte) unit.number()},
                        List.of("decoded")))
                .toList();
        return new SecondLook.Agrees(stills, WatchRig.DETECTOR);
    }
}
