package org.xunyao.app.packages;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Paths as people type them.
final class Paths {
    private Paths() {}

    /// The path of what was typed; none for blanks and what no file can be called.
    static Optional<Path> typed(String words) {
        String name = words.strip();
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /// The file itself, or inside of it if it is a folder.
    static Path inFolder(Path place, String name) {
        return Files.isDirectory(place) ? place.resolve(name) : place;
    }
}
