package org.xunyao.bench.gauge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.xunyao.demo.WorkerProcess;

/// Processor time that our processes have used, in seconds, as Linux counts it in `/proc/PID/stat`.
///
/// @param station this process: ingest, link, drawing
/// @param worker the media worker and the sandbox around it
public record CpuTime(double station, double worker) {
    private static final double TICKS = 100;
    // Fields of proc(5), counted after the name in brackets: 14 utime, 15 stime.
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    /// Both, since they were started.
    public static CpuTime now() {
        double worker = WorkerProcess.all().stream().mapToDouble(CpuTime::of).sum();
        return new CpuTime(of(ProcessHandle.current()), worker);
    }

    /// What was used since then.
    public CpuTime minus(CpuTime earlier) {
        return new CpuTime(station - earlier.station, worker - earlier.worker);
    }

    /// Both together.
    public double all() {
        return station + worker;
    }

    /// Of one process with all its threads; 0 if it has ended.
    public static double of(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(fields[USER], fields[SYSTEM])
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS;
        } catch (IOException ended) {
            return 0;
        }
    }
}
