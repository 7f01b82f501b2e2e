package org.xunyao.bench.torture;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.disk.FailingDiskTorture;
import org.xunyao.bench.disk.FullDiskTorture;
import org.xunyao.bench.disk.LostVolumeTorture;

/// T04 to T06, shorter than `./run bench` runs them, with the negative control of T05.
class DiskTest {
    @TempDir
    Path scratch;

    @Test
    @Tag("torture")
    void aFullDiskLosesNothing() throws Exception {
        Reduced.holds(new FullDiskTorture(), 3, scratch);
    }

    @Test
    void aDiskThatFailsAtTheNthCallIsNotAnsweredWithSaved() throws Exception {
        Reduced.holds(new FailingDiskTorture(), 40, scratch);
    }

    @Test
    void savesThatFailedAndAreAcknowledgedAreNoticed() throws Exception {
        Reduced.fails(new FailingDiskTorture(), 10, scratch);
    }

    @Test
    void aVolumeThatGoesAwayIsAnsweredWithACode() throws Exception {
        Reduced.holds(new LostVolumeTorture(), 1, scratch);
    }
}
