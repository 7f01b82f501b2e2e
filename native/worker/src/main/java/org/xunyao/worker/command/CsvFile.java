package org.xunyao.worker.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A table that has its name only when it is whole; until then it stands beside it as `NAME.part`.
final class CsvFile implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final BufferedWriter out;

    CsvFile(Path file) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
    }

    void line(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    /// Gives it its name, in place of what had it.
    void finish() throws IOException {
        out.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(part);
    }
}
