package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xunyao.kernel.DurableFiles;

/// A folder of its own for what a proof cuts out of the tour's files, so that foreign programs can read
/// it.
///
/// @param folder made when it is needed
/// @param files writes
public record Scratch(Path folder, DurableFiles files) {
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
