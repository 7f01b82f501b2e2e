package org.xunyao.kernel.clock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// {@link MachineTime} from Linux's `proc` file system (its manual page proc(5)): `uptime` is the clock
/// CLOCK_BOOTTIME, in hundredths of a second. On other systems the files are missing and nothing is known.
///
/// @param proc where the file system is mounted
public record LinuxMachineTime(Path proc) implements MachineTime {
    private static final int MILLIS = 1_000;
    private static final int LONGEST_ID = 36;

    @Override
    public String bootId() {
        String id = text("sys/kernel/random/boot_id").strip();
        return id.length() <= LONGEST_ID ? id : "";
    }

    @Override
    public Optional<Duration> sinceBoot() {
        String first = text("uptime").split(" ", 2)[0];
        try {
            return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(first) * MILLIS)));
        } catch (NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        try {
            return Files.readString(proc.resolve(name), StandardCharsets.US_ASCII);
        } catch (IOException missing) {
            return "";
        }
    }
}
