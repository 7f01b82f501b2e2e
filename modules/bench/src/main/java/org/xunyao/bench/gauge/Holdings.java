package org.xunyao.bench.gauge;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.xunyao.demo.WorkerProcess;

/// What station and worker hold of the machine at one moment, as Linux counts it.
///
/// @param station resident memory in MiB
/// @param heap of the station that is reachable, in MiB
/// @param worker resident memory in MiB, with the sandbox around it
/// @param threads of both
/// @param handles open files and sockets of both
public record Holdings(double station, double heap, double worker, double threads, double handles) {
    private static final double KIB = 1_024;
    private static final double MIB = KIB * KIB;

    /// Collects the garbage first, so that only what is reachable counts.
    ///
    /// @throws IllegalStateException if there is no worker to be looked at
    public static Holdings now() {
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
        ProcessHandle station = ProcessHandle.current();
        List<ProcessHandle> worker = WorkerProcess.all();
        if (worker.isEmpty()) {
            throw new IllegalStateException("there is no worker to be looked at");
        }
        List<ProcessHandle> all =
                Stream.concat(Stream.of(station), worker.stream()).toList();
        return new Holdings(
                field(station, "VmRSS:") / KIB,
                heap,
                worker.stream().mapToDouble(one -> field(one, "VmRSS:")).sum() / KIB,
                all.stream().mapToDouble(one -> field(one, "Threads:")).sum(),
                all.stream().mapToDouble(Holdings::open).sum());
    }

    private static double field(ProcessHandle of, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(of.pid()), "status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double open(ProcessHandle of) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(of.pid()), "fd"))) {
            return files.count();
        } catch (IOException notOurs) {
            // The sandbox itself may not be looked into; it opens nothing.
            return 0;
        }
    }
}
