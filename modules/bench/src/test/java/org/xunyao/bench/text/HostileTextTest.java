package org.xunyao.bench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.TortureOptions;

/// T25, reduced to some texts of each family.
class HostileTextTest {
    @TempDir
    Path scratch;

    /// Every refusal is a warning of the database's mapper.
    @BeforeAll
    static void quiet() {
        Logger.getLogger("org.hibernate").setLevel(Level.OFF);
    }

    @Test
    void hostileTextComesBackAsItWasOrIsRefusedInWords() throws Exception {
        assertThat(new HostileText().run(new TortureOptions(8, 25, scratch, false)))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aStoreThatTrimsAndALogThatTrustsAreFoundOut() throws Exception {
        assertThat(new HostileText().run(new TortureOptions(8, 25, scratch, true)))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void theCorpusHasAllFamilies() {
        assertThat(HostileCorpus.all())
                .hasSizeBetween(350, 500)
                .contains("%_\\", "\u0000", "\uD83D", "=cmd|' /C calc'!A0");
    }
}
