package org.xunyao.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The two small files in which Derby keeps where its log was last in order. A start that fails on a
/// refusing disk may leave them ahead of the log, and then no later start succeeds. The place of before is a
/// right one as long as the log of before is still there: the engine repairs from there on. A start that came
/// further may have made a true checkpoint and removed log files that only the one of before needs; to name
/// one that is gone would make the engine begin a new log and repair nothing.
///
/// @param files their bytes
/// @param logs the log files that were there
record LogControl(Map<Path, byte[]> files, Set<Path> logs) {
    private static final List<String> NAMES = List.of("log.ctrl", "logmirror.ctrl");

    /// Reads them.
    ///
    /// @throws IOException if one cannot be read
    static LogControl of(Path database) throws IOException {
        var files = new LinkedHashMap<Path, byte[]>();
        Path log = database.resolve("log");
        for (String name : NAMES) {
            Path file = log.resolve(name);
            if (Files.exists(file)) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return new LogControl(files, logs(log));
    }

    private static Set<Path> logs(Path folder) throws IOException {
        var found = new TreeSet<Path>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "log*.dat")) {
                all.forEach(found::add);
            }
        }
        return found;
    }

    /// Puts back those that changed, where they lie, which needs no room on the disk; none of them if any log
    /// file of before is gone. Only while the database is stopped.
    ///
    /// @throws IOException if the disk refuses that, too
    void putBack() throws IOException {
        if (!logs.stream().allMatch(Files::exists)) {
            return;
        }
        for (var one : files.entrySet()) {
            if (Arrays.equals(Files.readAllBytes(one.getKey()), one.getValue())) {
                continue;
            }
            try (FileChannel file = FileChannel.open(one.getKey(), StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(one.getValue());
                while (bytes.hasRemaining()) {
                    file.write(bytes, bytes.position());
                }
                file.force(true);
            }
        }
    }
}
