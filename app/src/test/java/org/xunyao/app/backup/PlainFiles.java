package org.xunyao.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xunyao.kernel.DurableFiles;

/// Writes without caring about power cuts.
final class PlainFiles implements DurableFiles {
    @Override
    public Stored seal(Path folder, InputStream bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }
}
