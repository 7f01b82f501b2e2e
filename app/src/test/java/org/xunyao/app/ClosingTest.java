package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Action;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;

/// The store closes last.
class ClosingTest {
    @TempDir
    Path folder;

    @Test
    void whatIsBeingWrittenWhenTheStationClosesIsWritten() {
        CompletableFuture<String> written;
        try (Surroundings open = Surroundings.open(StationRig.unattended(folder.resolve("data")))) {
            Desks desks = Desks.over(open);
            written = CompletableFuture.supplyAsync(() -> late(open, desks), open.background());
        }
        assertThat(written).isCompletedWithValue("written");
    }

    private static String late(Surroundings open, Desks desks) {
        while (!open.background().isShutdown()) {
            Thread.onSpinWait();
        }
        return desks.office()
                .perform(
                        Ticket.ofRule("backup/1"),
                        new Action("station.start"),
                        new Target("station", "late"),
                        tx -> "written")
                .result();
    }
}
