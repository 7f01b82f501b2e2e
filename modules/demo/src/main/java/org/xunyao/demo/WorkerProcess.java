package org.xunyao.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The media worker as the operating system sees it, for killing it and for counting its work.
public final class WorkerProcess {
    private static final String MAIN_CLASS = "org.xunyao.worker.WorkerMain";

    private WorkerProcess() {}

    /// The virtual machine of the worker that this process started, if one lives.
    public static Optional<ProcessHandle> java() {
        return all().stream().filter(WorkerProcess::isJava).findFirst();
    }

    /// The worker with the sandbox around it.
    public static List<ProcessHandle> all() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> commandLine(child).contains("\0" + MAIN_CLASS + "\0"))
                .toList();
    }

    private static boolean isJava(ProcessHandle child) {
        String line = commandLine(child);
        return line.substring(0, Math.max(0, line.indexOf('\0'))).endsWith("/java");
    }

    // ProcessHandle gives at most 4 KiB of a command line, and the class path alone is longer.
    private static String commandLine(ProcessHandle child) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(child.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }
}
