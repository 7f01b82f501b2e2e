package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The files of a database that was made and never used, made once for all tests: making one costs most of
/// the time of a small test.
///
/// @param files path within the database to bytes; a folder ends with nothing
record EmptyStore(Map<String, byte[]> files) {
    private static final byte[] FOLDER = new byte[0];

    static final EmptyStore ONCE = make();

    private static EmptyStore make() {
        try {
            Path folder = Files.createTempDirectory("empty-store");
            try (Station station = Station.openItself(folder)) {
                assertThat(station.store().brokenTables()).isEmpty();
            }
            EmptyStore made = of(StoreLocation.of(folder).database());
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

    /// Reads the files of a closed database.
    private static EmptyStore of(Path database) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(database)) {
            for (Path one : all.toList()) {
                String name = "./" + database.relativize(one);
                if (Files.isDirectory(one)) {
                    files.put(name + "/", FOLDER);
                } else {
                    files.put(name, Files.readAllBytes(one));
                }
            }
        }
        return new EmptyStore(files);
    }

    /// Writes them as another database.
    void copyTo(Path database) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().endsWith("/")) {
                    Files.createDirectories(database.resolve(file.getKey()));
                } else {
                    Files.write(database.resolve(file.getKey()), file.getValue());
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
