package org.xunyao.store.rebuild;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A folder with all that is below it, such as that of a stopped database.
public final class FolderTree {
    private FolderTree() {}

    /// Hears of every step of a long work.
    @FunctionalInterface
    public interface Progress {
        /// Tells how far it is.
        ///
        /// @param done bytes so far
        void at(long done);
    }

    /// Copies the files of a folder that nobody writes to, and forces them to the disk. Locks of the database
    /// engine stay behind.
    ///
    /// @param to must not exist
    /// @throws IOException if the disk refused; part of a copy may be there
    public static void copy(Path from, Path to, Progress progress) throws IOException {
        var done = new AtomicLong();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) throws IOException {
                Files.createDirectory(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                if (!file.toString().endsWith(".lck")) {
                    copyFile(file, to.resolve(from.relativize(file).toString()));
                    progress.at(done.addAndGet(facts.size()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        force(to);
    }

    private static void copyFile(Path from, Path to) throws IOException {
        try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            long size = source.size();
            for (long at = 0; at < size; ) {
                long copied = source.transferTo(at, size - at, target);
                if (copied <= 0) {
                    throw new IOException("the file became shorter while it was copied: " + from.getFileName());
                }
                at += copied;
            }
        }
    }

    /// Forces every file and folder to the disk.
    ///
    /// @throws IOException if the disk refused
    public static void force(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                forceOne(file, StandardOpenOption.WRITE);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path whole, @Nullable IOException refused) throws IOException {
                if (refused != null) {
                    throw refused;
                }
                forceOne(whole, StandardOpenOption.READ);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void forceOne(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /// The bytes of all its files.
    ///
    /// @throws IOException if it cannot be read
    public static long bytes(Path folder) throws IOException {
        var sum = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                sum.addAndGet(facts.size());
                return FileVisitResult.CONTINUE;
            }
        });
        return sum.get();
    }

    /// Removes it, if it is there. Removing is not shredding: a disk may keep what was written in clear.
    ///
    /// @throws IOException if the disk refused; part of it may be left
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException refused) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
