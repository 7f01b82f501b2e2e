package org.xunyao.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxMachineTimeTest {
    @TempDir
    Path proc;

    @Test
    void readsUptimeAndBootIdentity() throws IOException {
        Files.createDirectories(proc.resolve("sys/kernel/random"));
        Files.writeString(proc.resolve("sys/kernel/random/boot_id"), "0f9e2a6c-7b0e-4c68-9d8e-7d4a5e1d2c3b\n");
        Files.writeString(proc.resolve("uptime"), "12345.67 54321.00\n");
        var time = new LinuxMachineTime(proc);
        assertThat(time.bootId()).isEqualTo("0f9e2a6c-7b0e-4c68-9d8e-7d4a5e1d2c3b");
        assertThat(time.sinceBoot()).contains(Duration.ofMillis(12_345_670));
    }

    @Test
    void knowsNothingWhereThereIsNothingOrNonsense() throws IOException {
        var time = new LinuxMachineTime(proc);
        assertThat(time.bootId()).isEmpty();
        assertThat(time.sinceBoot()).isEmpty();
        Files.writeString(proc.resolve("uptime"), "soon\n");
        assertThat(time.sinceBoot()).isEmpty();
    }
}
