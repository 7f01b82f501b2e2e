package org.xunyao.bench.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.TortureOptions;

/// T21 in small. I-12: an upgrade that fails goes back to what was before it.
@Tag("torture")
class UpgradeTortureTest {
    @TempDir
    Path scratch;

    @Test
    void anUpgradeThatIsCutOffEndsWithTheSameRowsAtTheNextStart() throws IOException, InterruptedException {
        assertThat(new UpgradeTorture().run(new TortureOptions(3, 21, scratch, false)))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void theCheckNoticesAnUpgradeThatRemovesTheOldDataFirst() throws IOException, InterruptedException {
        assertThat(new UpgradeTorture().run(new TortureOptions(20, 21, scratch, true)))
                .isInstanceOf(Outcome.Failed.class);
    }
}
