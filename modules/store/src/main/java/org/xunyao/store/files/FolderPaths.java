package org.xunyao.store.files;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// How paths stand in rows: below the data folder relative to it and with slashes, so that a folder that
/// was moved or restored elsewhere still finds its files; others whole.
///
/// @param folder the station's data folder, absolute
public record FolderPaths(Path folder) {
    /// The text of an absolute path.
    public String text(Path file) {
        Path normal = file.toAbsolutePath().normalize();
        if (!normal.startsWith(folder)) {
            return normal.toString();
        }
        return StreamSupport.stream(folder.relativize(normal).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /// The absolute path of a text.
    public Path path(String text) {
        return folder.resolve(text).normalize();
    }
}
