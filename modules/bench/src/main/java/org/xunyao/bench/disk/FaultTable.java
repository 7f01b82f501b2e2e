package org.xunyao.bench.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which system calls fail on which files. The database opens its log so that every write waits for the disk
/// (`O_DSYNC`), so errors of the log are errors of `write`.
final class FaultTable {
    private static final int LOG_FILES = 9;

    private FaultTable() {}

    static List<Fault> of(Path folder) throws IOException {
        Path database = folder.resolve("database");
        List<Path> log = IntStream.rangeClosed(1, LOG_FILES)
                .mapToObj(number -> database.resolve("log/log" + number + ".dat"))
                .toList();
        List<Path> control = List.of(database.resolve("log/log.ctrl"), database.resolve("log/logmirror.ctrl"));
        List<Path> evidence = evidence(folder.resolve("evidence"));
        List<Path> data;
        try (Stream<Path> containers = Files.list(database.resolve("seg0"))) {
            data = containers.sorted().toList();
        }
        var faults = new ArrayList<Fault>();
        for (String error : List.of("EIO", "ENOSPC")) {
            faults.add(new Fault("log", log, "write", error));
            faults.add(new Fault("log", log, "pwrite64", error));
            faults.add(new Fault("data", data, "pwrite64", error));
            faults.add(new Fault("data", data, "write", error));
            faults.add(new Fault("checkpoint", control, "write", error));
            faults.add(new Fault("evidence", List.of(), "rename", error));
            faults.add(new Fault("any", List.of(), "write", error));
        }
        for (String sync : List.of("fsync", "fdatasync")) {
            faults.add(new Fault("any", List.of(), sync, "EIO"));
        }
        faults.add(new Fault("data", data, "openat", "EIO"));
        faults.add(new Fault("log", log, "openat", "EROFS"));
        faults.add(new Fault("checkpoint", control, "openat", "EIO"));
        faults.add(new Fault("evidence", evidence, "openat", "EIO"));
        faults.add(new Fault("evidence", List.of(), "rename", "EROFS"));
        return faults;
    }

    private static List<Path> evidence(Path vault) throws IOException {
        try (Stream<Path> shelves = Files.list(vault)) {
            return Stream.concat(Stream.of(vault), shelves.sorted()).toList();
        }
    }
}
