package org.xunyao.app.streams.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Ticket;

/// What is written of the minutes, and what a crash takes.
class StreamMinutesTest extends StreamsStation {
    @Test
    void aCrashLosesMinutesAndTheyAreNotKnownAfterwards() throws IOException {
        pass(301);
        care.rounds().write();
        pass(119);
        // No close: what was not written is gone with the process.
        care = care();
        now = now.plusSeconds(600);
        pass(121);
        care.rounds().write();
        String minutes = ports("liming").history().last(C01, 1).getFirst().minutes();
        assertThat(minutes.substring(480, 480 + 19)).isEqualTo("uuuuu" + ".".repeat(12) + "uu");
    }

    @Test
    void aDayIsOneRowOfTheAuditHoweverOftenItWasWritten() {
        pass(61);
        care.rounds().write();
        pass(60);
        care.rounds().write();
        long before = digests();
        now = now.plus(Duration.ofDays(1));
        pass(61);
        care.rounds().write();
        care.rounds().write();
        assertThat(digests()).isEqualTo(before + 1);
        assertThat(care.desk().lastDigest(Ticket.ofRule("online/1"))).contains(day);
    }
}
