package org.xunyao.bench.torture;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.clock.ClockTorture;
import org.xunyao.bench.sealing.RowFileTorture;

/// T07 and T08 with their negative controls.
class SealingAndClockTest {
    @TempDir
    Path scratch;

    @Test
    void noStepOfSealingLeavesARowWithoutAFile() throws Exception {
        Reduced.holds(new RowFileTorture(), 1, scratch);
    }

    @Test
    void rowsBeforeTheFileAreNoticed() throws Exception {
        Reduced.fails(new RowFileTorture(), 1, scratch);
    }

    @Test
    void settingTheClockChangesNeitherOrderNorPeriods() throws Exception {
        Reduced.holds(new ClockTorture(), 0, scratch);
    }

    @Test
    void aClockThatNobodyWatchesIsNoticed() throws Exception {
        Reduced.fails(new ClockTorture(), 0, scratch);
    }
}
