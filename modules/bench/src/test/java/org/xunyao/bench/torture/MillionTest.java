package org.xunyao.bench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.million.MillionTorture;

/// The bench of a million on a small station; how quick a large one is is measured, not tested.
@Tag("torture")
class MillionTest {
    private static final int ALARMS = 1_000;

    @TempDir
    Path scratch;

    @Test
    void theBenchOfAMillionReadsEveryList() throws IOException, InterruptedException {
        Files.createDirectory(scratch.resolve("run"));
        var outcome = new MillionTorture().run(new TortureOptions(ALARMS, 1, scratch.resolve("run"), false));
        assertThat(outcome).isNotInstanceOf(Outcome.Skipped.class);
    }
}
