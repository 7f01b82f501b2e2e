package org.xunyao.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes copies for others onto sticks, discs and shared folders. The station's own files are the business
/// of {@link DurableFilesOnDisk}; a copy has the name that the person gave it and the folder's own rights.
public final class FileExport {
    private static final int BUFFER = 1 << 16;

    /// Makes an exporter; it holds no state.
    public FileExport() {}

    /// Writes the bytes beside their place, forces them to the medium, then gives them their name.
    ///
    /// @throws FileAlreadyExistsException if the name is taken; that file stays as it is
    /// @throws IOException if the medium refused; then no file of that name is there
    public void put(Path target, InputStream bytes) throws IOException {
        Path place = target.toAbsolutePath();
        Path part = place.resolveSibling(place.getFileName() + ".part");
        if (Files.exists(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        // What an interrupted try left behind holds nothing whole.
        Files.deleteIfExists(part);
        try {
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                stream(bytes, channel);
                channel.force(true);
            }
            DurableFilesOnDisk.rename(part, place);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void stream(InputStream bytes, FileChannel channel) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            ByteBuffer portion = ByteBuffer.wrap(buffer, 0, read);
            while (portion.hasRemaining()) {
                channel.write(portion);
            }
        }
    }
}
