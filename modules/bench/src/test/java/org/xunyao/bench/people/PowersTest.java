package org.xunyao.bench.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.TortureOptions;

/// T23.
class PowersTest {
    @TempDir
    Path scratch;

    @Test
    void everyRoleMayAtEveryDeskWhatTheTablesSayAndNothingElse() {
        assertThat(new PowersTorture().run(new TortureOptions(0, 23, scratch, false)))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void anotherTableIsFoundOut() {
        assertThat(new PowersTorture().run(new TortureOptions(1, 23, scratch, true)))
                .isInstanceOf(Outcome.Failed.class);
    }
}
