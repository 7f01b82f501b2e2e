package org.xunyao.bench.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.testkit.postgres.PostgresServer;

/// T18 and T20c, reduced.
@Tag("torture")
class SharedTest {
    @TempDir
    Path scratch;

    @BeforeEach
    void server() {
        PostgresServer.missing().ifPresent(why -> {
            if (System.getenv("CI") != null) {
                Assertions.fail(why);
            }
            Assumptions.abort(why);
        });
    }

    @Test
    void whatEightStationsSaveIsThereOnceWhateverHappensToTheServer() throws IOException, InterruptedException {
        assertThat(new SharedTorture().run(new TortureOptions(2, 18, scratch, false)))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void writingWithoutLookingIsFoundOut() throws IOException, InterruptedException {
        assertThat(new SharedTorture().run(new TortureOptions(1, 18, scratch, true)))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aStoreComesBackFromPostgresAsItWent() throws IOException, InterruptedException {
        assertThat(new WayOutTorture().run(new TortureOptions(24, 20, scratch, false)))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void oneCellThatChangedOnTheWayIsFoundOut() throws IOException, InterruptedException {
        assertThat(new WayOutTorture().run(new TortureOptions(6, 20, scratch, true)))
                .isInstanceOf(Outcome.Failed.class);
    }
}
