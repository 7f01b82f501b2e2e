package org.xunyao.app.house;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.xunyao.kernel.DurableFiles;

/// Which data folder was opened last, for a start that names none: a folder chosen in the wizard is found
/// again, and one whose disk is not there is missed instead of made anew.
///
/// @param file outside of every data folder
public record LastFolder(Path file) {
    private static final System.Logger LOG = System.getLogger(LastFolder.class.getName());
    private static final long BYTES_AT_MOST = 64 << 10;

    /// That of the person who uses the machine.
    static LastFolder ofUser() {
        return new LastFolder(home("XDG_CONFIG_HOME", ".config").resolve("data-folder"));
    }

    /// The folder in which data is made where nobody chose another.
    static Path usual() {
        return home("XDG_DATA_HOME", ".local", "share");
    }

    private static Path home(String variable, String... otherwise) {
        return home(Optional.ofNullable(System.getenv(variable)), Path.of(System.getProperty("user.home"), otherwise));
    }

    /// A relative folder is to be ignored (XDG Base Directory Specification 0.8): it would be another one
    /// wherever the program is started from.
    static Path home(Optional<String> named, Path otherwise) {
        return named.filter(text -> !text.isBlank())
                .flatMap(LastFolder::path)
                .filter(Path::isAbsolute)
                .orElse(otherwise)
                .resolve("xunyao");
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException bad) {
            return Optional.empty();
        }
    }

    /// The folder; nothing if none was opened yet or the note cannot be read.
    public Optional<Path> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > BYTES_AT_MOST) {
                return Optional.empty();
            }
            return Optional.of(Files.readString(file).strip())
                    .filter(text -> !text.isEmpty())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (IOException | InvalidPathException unreadable) {
            LOG.log(Level.WARNING, "the note of the last data folder cannot be read", unreadable);
            return Optional.empty();
        }
    }

    /// Whether that folder was the last one.
    public boolean names(Path folder) {
        return read().filter(folder.toAbsolutePath().normalize()::equals).isPresent();
    }

    /// Notes the folder. A disk that refuses costs the person a choice at the next start, so it is only
    /// logged.
    public void note(Path folder, DurableFiles files) {
        Path place = folder.toAbsolutePath().normalize();
        if (names(place)) {
            return;
        }
        try {
            files.replace(file, (place + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "the last data folder was not noted", refused);
        }
    }
}
