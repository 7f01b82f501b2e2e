package org.xunyao.testkit.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The files of a folder that is dear to make, kept in the memory and written as often as a test wants one
/// of its own.
///
/// @param files path within the folder to bytes; a folder ends with a stroke
public record MadeOnce(Map<String, byte[]> files) {
    private static final byte[] FOLDER = new byte[0];

    /// Makes the folder and forgets what lies on the disk.
    ///
    /// @param name of what is kept, below the folder that the maker gets
    /// @param maker makes it; nothing of it may be open afterwards
    public static MadeOnce below(String name, Consumer<Path> maker) {
        try {
            Path folder = Files.createTempDirectory("made-once");
            maker.accept(folder);
            MadeOnce made = read(folder.resolve(name));
            delete(folder);
            return made;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private static MadeOnce read(Path folder) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                String name = "./" + folder.relativize(one);
                if (Files.isDirectory(one)) {
                    files.put(name + "/", FOLDER);
                } else {
                    files.put(name, Files.readAllBytes(one));
                }
            }
        }
        return new MadeOnce(files);
    }

    /// Writes them as another folder.
    public void copyTo(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path place = folder.resolve(file.getKey());
                if (file.getKey().endsWith("/")) {
                    Files.createDirectories(place);
                } else {
                    Files.write(place, file.getValue());
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
