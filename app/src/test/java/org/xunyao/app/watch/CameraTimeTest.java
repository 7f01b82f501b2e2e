package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.store.Store;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmEvidence;

/// What a camera claims of its time, from its report to the sealed evidence.
class CameraTimeTest {
    @TempDir
    static Path folder;

    private static Store store;
    private static int rigs;

    @BeforeAll
    static void open() {
        store = WatchRig.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static WatchRig rig() {
        return new WatchRig(store, folder, "K" + ++rigs, WatchLimits.USUAL, (units, zone) -> WatchRig.agrees(units));
    }

    @Test
    void theTimeThatTheCameraClaimsIsSealedBesideOurs() throws IOException {
        WatchRig rig = rig();
        rig.clock(Optional.empty());
        rig.clock(Optional.of(Duration.ofSeconds(46)));
        rig.empty(60);
        rig.clock(Optional.of(Duration.ZERO));
        rig.manned(5);

        Alarm.Raised alarm = rig.alarms().getFirst();
        AlarmEvidence items = alarm.head().evidence();
        for (EvidenceId id :
                List.of(items.firstClip(), items.still(), items.lastClip().orElseThrow())) {
            CaptureTimes times = rig.item(id).times();
            assertThat(times.cameraTime())
                    .contains(times.arrivalTime().orElseThrow().plusSeconds(46));
        }
        assertThat(alarm.head().times())
                .usingRecursiveComparison()
                .ignoringFields("clock")
                .isEqualTo(rig.item(items.still()).times());
        assertThat(rig.clip(items.firstClip()).units().getFirst().arrival())
                .isEqualTo(rig.item(items.firstClip()).times().arrivalTime().orElseThrow());
    }

    @Test
    void whatTheCameraClaimedBeforeAReconnectIsNotSaidOfPicturesAfterIt() {
        WatchRig rig = rig();
        rig.clock(Optional.empty());
        rig.clock(Optional.of(Duration.ofSeconds(46)));
        rig.manned(10);
        rig.clock(Optional.empty());
        rig.empty(44);

        AlarmEvidence items = rig.alarms().getFirst().head().evidence();
        assertThat(rig.item(items.still()).times().cameraTime()).isEmpty();
        CaptureTimes clip = rig.item(items.firstClip()).times();
        assertThat(clip.cameraTime())
                .as("its first picture, a key picture, is of the old connection")
                .contains(clip.arrivalTime().orElseThrow().plusSeconds(46));
    }

    @Test
    void aCameraThatNeverReportsHasNoTimeAndNoneIsInvented() {
        WatchRig rig = rig();
        rig.clock(Optional.empty());
        rig.empty(60);
        rig.manned(5);

        assertThat(rig.sealed()).hasSize(3).allSatisfy(item -> {
            assertThat(item.times().cameraTime()).isEmpty();
            assertThat(item.times().arrivalTime()).isPresent();
        });
        assertThat(rig.alarms().getFirst().head().times().cameraTime()).isEmpty();
    }
}
