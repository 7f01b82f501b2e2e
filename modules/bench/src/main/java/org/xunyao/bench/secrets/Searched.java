package org.xunyao.bench.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a search of all files found.
///
/// @param files how many were read
/// @param bytes how many were read
/// @param hits each canary by name with the file in which it lies, never its text
record Searched(int files, long bytes, List<String> hits) {
    /// Read in one piece; a station of a torture has no larger file.
    private static final long LARGEST = 512L << 20;

    /// Reads every file below a folder, each as if it were Latin-1, so that bytes are characters.
    ///
    /// @param apart a folder that is left out
    /// @throws IOException if a file cannot be read, or is too large to be read whole
    static Searched below(Path folder, Path apart, List<Canary> canaries) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(apart))
                    .sorted()
                    .toList();
        }
        var hits = new ArrayList<String>();
        long bytes = 0;
        for (Path file : files) {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new IOException("too large to be searched: " + file.getFileName());
            }
            bytes += size;
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            canaries.stream()
                    .filter(one -> one.forms().stream()
                            .anyMatch(form -> text.contains(new String(form, StandardCharsets.ISO_8859_1))))
                    .forEach(one -> hits.add(one.name() + " in " + folder.relativize(file)));
        }
        return new Searched(files.size(), bytes, List.copyOf(hits));
    }
}
