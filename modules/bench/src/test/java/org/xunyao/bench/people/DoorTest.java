package org.xunyao.bench.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.TortureOptions;

/// T22, reduced.
class DoorTest {
    @TempDir
    Path scratch;

    @Test
    void guessesRestartsAndKillsGiveNoMoreTries() throws IOException, InterruptedException {
        assertThat(new DoorTorture().run(new TortureOptions(1, 22, scratch, false)))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aDoorThatForgetsWrongPasswordsIsFoundOut() throws IOException, InterruptedException {
        assertThat(new DoorTorture().run(new TortureOptions(2, 22, scratch, true)))
                .isInstanceOf(Outcome.Failed.class);
    }
}
