package org.xunyao.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Databases as released programs wrote them. `v5` is what the tour of 0.1 (commit 3f4d244) left behind, with
/// rows in every table, its audit chain in the form without attempts.
final class Golden {
    private Golden() {}

    static void unpack(String name, Path database) {
        try (InputStream file = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + name + ".zip"));
                var zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = database.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.write(to, zip.readAllBytes());
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
