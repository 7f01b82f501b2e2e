package org.xunyao.app.backup.parts;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A folder as a person types it.
public final class TypedFolder {
    private TypedFolder() {}

    /// A folder as typed, if it is one by its form: absolute.
    public static Optional<Path> of(String text) {
        try {
            return Optional.of(Path.of(text.strip())).filter(Path::isAbsolute).map(Path::normalize);
        } catch (InvalidPathException bad) {
            return Optional.empty();
        }
    }
}
