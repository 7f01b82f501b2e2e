package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.Store;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.video.clip.Clip;

class WatchMemoryTest {
    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void open() {
        store = WatchRig.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void thoseThatKeepMostGiveWayUntilAllLargeOnesKeepTheSame() {
        var memory = new WatchMemory(100);
        assertThat(memory.keeps("one", 60)).isEqualTo(Long.MAX_VALUE);
        assertThat(memory.keeps("two", 20)).isEqualTo(Long.MAX_VALUE);
        assertThat(memory.keeps("three", 50))
                .as("20 stay, 80 are shared by two")
                .isEqualTo(40);
        assertThat(memory.keeps("one", 40)).isEqualTo(40);
        assertThat(memory.keeps("three", 40)).isEqualTo(Long.MAX_VALUE);
        memory.keeps("one", 0);
        assertThat(memory.use()).isEqualTo(new WatchMemory.Use(60, 100, 0, 0));
    }

    @Test
    void filmThatIsThinnedKeepsItsBeginningAndItsEndAndTheGapIsTold() throws IOException {
        var memory = new WatchMemory(180);
        var means = new WatchRig.Means(WatchLimits.USUAL, (units, zone) -> WatchRig.agrees(units), memory);
        var rig = new WatchRig(store, folder, "M1", means);
        rig.manned(8);
        rig.empty(30);
        assertThat(memory.use().stretches()).isEqualTo(1);
        assertThat(memory.use().kept()).isLessThanOrEqualTo(180).isPositive();
        rig.empty(14);

        assertThat(rig.alarms()).hasSize(1);
        Finding finding = rig.alarms().getFirst().head().finding();
        Clip clip = rig.clip(rig.alarms().getFirst().head().evidence().firstClip());
        assertThat(clip.units().getFirst().arrival()).isBeforeOrEqualTo(finding.from());
        assertThat(clip.units().getLast().arrival()).isEqualTo(finding.to());
        assertThat(memory.use().given()).isPositive();
        assertThat(memory.use().kept()).as("nothing is kept behind the alarm").isZero();
    }

    @Test
    void withRoomNothingIsGivenUp() {
        var memory = new WatchMemory(1 << 20);
        var means = new WatchRig.Means(WatchLimits.USUAL, (units, zone) -> WatchRig.agrees(units), memory);
        var rig = new WatchRig(store, folder, "M2", means);
        rig.empty(20);
        assertThat(memory.use().kept()).isPositive();
        assertThat(memory.use().given()).isZero();
        rig.manned(5);
        assertThat(memory.use().kept()).as("the stretch is over").isZero();
    }
}
