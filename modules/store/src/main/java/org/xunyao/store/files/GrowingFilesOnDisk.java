package org.xunyao.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.xunyao.kernel.GrowingFiles;
import org.xunyao.kernel.WriteGate;

/// {@link GrowingFiles} by `fsync` after every piece. Nothing is written once the gate is closed; a refusal
/// here does not close it, for what grows here can be missed, unlike what people save.
///
/// @param gate shared with all who write to the same disk
public record GrowingFilesOnDisk(WriteGate gate) implements GrowingFiles {
    @Override
    public Growing begin(Path file) throws IOException {
        gate.requireOpen();
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder above " + file);
        }
        Files.createDirectories(folder);
        return new OnDisk(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public void settle(Path file, long bytes, Path name) throws IOException {
        gate.requireOpen();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
            channel.force(true);
        }
        DurableFilesOnDisk.rename(file, name);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private final class OnDisk implements Growing {
        private final Path file;
        private final FileChannel channel;

        OnDisk(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            gate.requireOpen();
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(false);
        }

        @Override
        public void finish(Path name) throws IOException {
            channel.force(true);
            channel.close();
            DurableFilesOnDisk.rename(file, name);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
