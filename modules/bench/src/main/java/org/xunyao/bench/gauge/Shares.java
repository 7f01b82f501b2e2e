package org.xunyao.bench.gauge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Memory of a process as its proportional share (`Pss` of `/proc/PID/smaps_rollup`), so that what two
/// processes share counts once.
public final class Shares {
    private static final double KIB = 1_024;

    private Shares() {}

    /// In MiB; 0 if the process has ended.
    public static double of(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB)
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
