package org.xunyao.bench.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.TortureOptions;

/// T24, reduced.
class TamperTest {
    @TempDir
    Path scratch;

    @Test
    void everyMutationIsNamedByTheProgramAndByTheVerifier() throws IOException {
        assertThat(new TamperTorture(600).run(new TortureOptions(2, 24, scratch, false)))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aVerifierThatSkipsTheDigestIsFoundOut() throws IOException {
        assertThat(new TamperTorture(600).run(new TortureOptions(1, 24, scratch, true)))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aLongExportIsVerifiedAndAnAlteredLinkInItNamed() throws IOException {
        assertThat(new MillionLinks().run(new TortureOptions(20_000, 1, scratch, false)))
                .isInstanceOf(Outcome.Passed.class);
    }
}
