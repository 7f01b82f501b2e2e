package org.xunyao.store.backup;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xunyao.kernel.FaultException;

/// The newest tables that this program knows, from the names of its migrations.
final class ProgramSchema {
    private static final String FOLDER = "/db/derby";
    private static final Pattern MIGRATION = Pattern.compile("V(\\d{1,6})__.*\\.sql");

    private ProgramSchema() {}

    static int newest() {
        URL folder = ProgramSchema.class.getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("no migrations");
        }
        try {
            URI place = folder.toURI();
            if (!"jar".equals(place.getScheme())) {
                return newest(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return newest(jar.getPath(FOLDER));
            }
        } catch (IOException | URISyntaxException refused) {
            throw new FaultException("BACKUP-PROGRAM", "the migrations cannot be listed", refused);
        }
    }

    private static int newest(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> MIGRATION.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
