package org.xunyao.bench.station;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;

/// Files as a careless program would write them: beside their place, then renamed, never forced to the disk.
public final class CarelessFiles implements DurableFiles {
    /// Makes it; it holds no state.
    public CarelessFiles() {}

    @Override
    public Stored seal(Path folder, InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        Digests digests = new BouncyDigester().digest(all);
        String name = digests.sha256();
        Path target = folder.toAbsolutePath().resolve(name.substring(0, 2)).resolve(name.substring(2));
        replace(target, all);
        return new Stored(target, digests);
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
