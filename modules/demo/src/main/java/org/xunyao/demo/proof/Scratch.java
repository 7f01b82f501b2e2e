package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.xunyao.kernel.DurableFiles;

/// A folder of its own for what a proof cuts out of the tour's files, so that foreign programs can read
/// it.
///
/// @param folder made when it is needed
/// @param files writes
public record Scratch(Path folder, DurableFiles files) {
    /// Removes all that lies below the folder.
    ///
    /// @throws IOException if something of it cannot be removed
    public void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> below = Files.walk(folder)) {
                for (Path old : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(old);
                }
            }
        }
    }

    /// Writes a file.
    ///
    /// @param name without folders
    public Path put(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        files.replace(file, bytes);
        return file;
    }

    /// Writes a copy of a file with one bit changed.
    ///
    /// @param at which byte
    public Path flipped(String name, Path of, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(of);
        bytes[Math.toIntExact(at)] ^= 1;
        return put(name, bytes);
    }
}
