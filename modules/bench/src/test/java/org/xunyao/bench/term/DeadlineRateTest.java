package org.xunyao.bench.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.SystemClock;

/// The measurement in small: it is valid, and its line tells the rate.
final class DeadlineRateTest {
    @Test
    void aFewHundredCasesAreCountedAnew() {
        var lines = new ArrayList<String>();
        Path resources = Path.of(System.getProperty("xunyao.root"), "resources");
        assertThat(new DeadlineRate(resources, new SystemClock(SystemClock.CHINA), lines::add).run(300))
                .isTrue();
        assertThat(lines).singleElement().asString().contains("300 cases", "cases a second");
    }
}
