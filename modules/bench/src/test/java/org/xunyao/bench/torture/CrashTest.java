package org.xunyao.bench.torture;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.crash.ControlTorture;
import org.xunyao.bench.crash.KillTorture;
import org.xunyao.bench.crash.PowerCutTorture;

/// T01 to T03, shorter than `./run bench` runs them.
class CrashTest {
    @TempDir
    Path scratch;

    @Test
    void nothingSavedIsLostByKillNine() throws Exception {
        Reduced.holds(new KillTorture(), 40, scratch);
    }

    @Test
    void nothingSavedIsLostByAPowerCut() throws Exception {
        Reduced.holds(new PowerCutTorture(), 20, scratch);
    }

    @Test
    void threeWaysOfBreakingThePromiseAreNoticed() throws Exception {
        Reduced.holds(new ControlTorture(), 0, scratch);
    }
}
