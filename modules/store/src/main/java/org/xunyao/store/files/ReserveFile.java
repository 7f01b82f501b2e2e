package org.xunyao.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.xunyao.kernel.WriteGate;

/// Room that is held for the last case (应急空间文件): a file without meaning that is given up when the disk is
/// full. Its bytes are noise, so that no file system saves itself the trouble of storing them. Safe for
/// several threads.
///
/// @param path on the volume of the data folder
public record ReserveFile(Path path) implements WriteGate.Relief {
    private static final int BLOCK = 1 << 20;
    private static final long NOISE = 0x9E37_79B9L;

    /// Whether it is there, whole or not.
    public boolean present() {
        return Files.exists(path);
    }

    /// Whether it is there with all its bytes: a kill may leave a part of it.
    boolean whole(long bytes) throws IOException {
        return Files.exists(path) && Files.size(path) >= bytes;
    }

    /// Makes the file if it is missing or shorter, and forces it to the disk.
    ///
    /// @param bytes its length
    /// @throws IOException if there is no room; then it is not there
    public void make(long bytes) throws IOException {
        if (whole(bytes)) {
            return;
        }
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var noise = new Random(NOISE);
            var block = new byte[BLOCK];
            for (long left = bytes; left > 0; ) {
                noise.nextBytes(block);
                ByteBuffer portion = ByteBuffer.wrap(block, 0, (int) Math.min(BLOCK, left));
                left -= portion.remaining();
                while (portion.hasRemaining()) {
                    channel.write(portion);
                }
            }
            channel.force(true);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public boolean give() {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException refused) {
            System.getLogger(ReserveFile.class.getName())
                    .log(System.Logger.Level.WARNING, "the reserve cannot be given up", refused);
            return false;
        }
    }
}
