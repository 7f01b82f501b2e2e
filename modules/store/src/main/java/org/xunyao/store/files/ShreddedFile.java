package org.xunyao.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Destroys small secret files. The bytes are overwritten in place and forced before the name goes and the
/// directory is forced: a power cut leaves the file or none. What a disk of flash cells keeps beneath is out of
/// reach; the bytes that the file opened lie elsewhere and are emptied too.
public final class ShreddedFile {
    private ShreddedFile() {}

    /// Destroys it; nothing happens if there is none.
    ///
    /// @throws IOException if the disk refused; then it may still be there
    public static void shred(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer nothing = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (nothing.hasRemaining()) {
                channel.write(nothing);
            }
            channel.force(true);
        }
        Files.delete(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel above = FileChannel.open(folder, StandardOpenOption.READ)) {
                above.force(true);
            }
        }
    }
}
