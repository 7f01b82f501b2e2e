package org.xunyao.store.backup.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.xunyao.store.rebuild.FolderTree;

/// Trees of files: walked, removed, written and forced to the disk.
public final class Folders {
    private static final int BUFFER = 1 << 16;

    private Folders() {}

    /// All regular files below a folder, sorted; none if there is no folder.
    public static List<Path> files(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                    if (facts.isRegularFile()) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        found.sort(null);
        return found;
    }

    /// A path below a folder with slashes.
    public static String name(Path folder, Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /// Removes a tree that holds nothing anybody needs.
    public static void remove(Path folder) throws IOException {
        FolderTree.delete(folder);
    }

    /// Writes a new file and forces it and its folder to the disk.
    public static void write(Path file, Writing writing) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            try (OutputStream out = new Unclosed(Channels.newOutputStream(channel))) {
                writing.to(out);
            }
            channel.force(true);
        }
        if (folder != null) {
            force(folder);
        }
    }

    /// Writes all of the bytes to a new file.
    public static void write(Path file, InputStream bytes) throws IOException {
        write(file, out -> bytes.transferTo(out));
    }

    /// Reads a file to its end, as other programs may still write to it.
    public static InputStream read(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    /// Forces a directory to the disk.
    public static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Port: writes the content of a file.
    @FunctionalInterface
    public interface Writing {
        /// Writes.
        ///
        /// @throws IOException passed on
        void to(OutputStream out) throws IOException;
    }

    /// Collects small writes, and leaves the channel open so that it can be forced.
    private static final class Unclosed extends java.io.BufferedOutputStream {
        Unclosed(OutputStream out) {
            super(out, BUFFER);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
