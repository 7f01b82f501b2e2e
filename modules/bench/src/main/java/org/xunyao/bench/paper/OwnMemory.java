package org.xunyao.bench.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Resident memory of this process, as Linux counts it.
final class OwnMemory {
    private static final double KIB = 1_024;

    private OwnMemory() {}

    /// Now, in MiB, after the garbage was collected.
    static double now() {
        System.gc();
        return field("VmRSS:");
    }

    /// The most there ever was, in MiB.
    static double peak() {
        return field("VmHWM:");
    }

    private static double field(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB)
                    .sum();
        } catch (IOException noLinux) {
            throw new UncheckedIOException(noLinux);
        }
    }
}
