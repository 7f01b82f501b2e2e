package org.xunyao.bench.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.store.rebuild.FolderTree;

/// T20 in small.
@Tag("torture")
class RestoreDrillTest {
    @TempDir
    static Path once;

    @TempDir
    Path folder;

    /// An empty store is made once, so that the drill does not have to.
    @BeforeAll
    static void made() {
        DrillStation.open(once).close();
    }

    @BeforeEach
    void copied() throws IOException {
        FolderTree.copy(once, folder.resolve("data"), done -> {});
        FolderTree.copy(once, folder.resolve("killed"), done -> {});
    }

    @Test
    void backupsComeBackDamageIsNoticedAndAKillLeavesTheLastGoodOne() throws Exception {
        assertThat(new RestoreDrill().run(new TortureOptions(24, 11, folder, false)))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aVerifierThatDoesNotCompareIsFoundOut() throws Exception {
        assertThat(new RestoreDrill().run(new TortureOptions(10, 11, folder, true)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.what()).contains("does not come back"));
    }
}
