package org.xunyao.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The two small files in which Derby keeps where its log was last in order. A start that fails on a
/// refusing disk may leave them ahead of the log, and then no later start succeeds; the place of before is
/// always a right one, for the engine repairs from there on.
///
/// @param files their bytes
record LogControl(Map<Path, byte[]> files) {
    private static final List<String> NAMES = List.of("log.ctrl", "logmirror.ctrl");

    /// Reads them.
    ///
    /// @throws IOException if one cannot be read
    static LogControl of(Path database) throws IOException {
        var files = new LinkedHashMap<Path, byte[]>();
        for (String name : NAMES) {
            Path file = database.resolve("log").resolve(name);
            if (Files.exists(file)) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return new LogControl(files);
    }

    /// Puts back those that changed, where they lie, which needs no room on the disk. Only while the database
    /// is stopped.
    ///
    /// @throws IOException if the disk refuses that, too
    void putBack() throws IOException {
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
