package org.xunyao.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.xunyao.store.engine.RefusalException;

/// Keeps a second instance out of the data folder. The system gives the lock back when a process dies, so
/// a left-over file locks nobody out.
public final class StationLock implements AutoCloseable {
    private final FileChannel channel;

    private StationLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the data folder, which is made if it is missing.
    ///
    /// @throws RefusalException `STORE-IN-USE` if another instance has it, `STORE-FOLDER` if it cannot be used
    public static StationLock take(StoreLocation location) throws RefusalException {
        FileChannel channel = open(location.dataFolder(), location.lock());
        boolean taken = false;
        try {
            taken = tryLock(channel) != null;
        } catch (IOException refused) {
            throw new RefusalException("STORE-FOLDER", "the data folder does not take a lock", refused);
        } finally {
            if (!taken) {
                close(channel);
            }
        }
        if (!taken) {
            throw new RefusalException("STORE-IN-USE", "another instance has the data folder");
        }
        return new StationLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static FileChannel open(Path folder, Path lock) throws RefusalException {
        try {
            Files.createDirectories(folder);
            if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
                throw new RefusalException("STORE-FOLDER", "no right to read and write the data folder");
            }
            return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw new RefusalException("STORE-FOLDER", "the data folder cannot be used", refused);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException refused) {
            System.getLogger(StationLock.class.getName())
                    .log(System.Logger.Level.WARNING, "lock file does not close", refused);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
