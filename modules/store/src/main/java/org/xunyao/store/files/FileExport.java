package org.xunyao.store.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

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
        Path part = part(place);
        requireFree(place);
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

    /// Writes several files that belong together, such as a book and its list: each beside its place and forced
    /// to the medium, then all get their names. If anything is thrown on the way, none of them is there.
    ///
    /// @param files by their places, in the order in which they are written
    /// @throws FileAlreadyExistsException if a name is taken; that file stays as it is
    /// @throws IOException if the medium refused
    public void putAll(SequencedMap<Path, Writing> files) throws IOException {
        List<Path> places = files.keySet().stream().map(Path::toAbsolutePath).toList();
        var named = new ArrayList<Path>();
        try {
            for (Map.Entry<Path, Writing> file : files.entrySet()) {
                write(file.getKey().toAbsolutePath(), file.getValue());
            }
            for (Path place : places) {
                requireFree(place);
                DurableFilesOnDisk.rename(part(place), place);
                named.add(place);
            }
        } finally {
            for (Path place : places) {
                Files.deleteIfExists(part(place));
            }
            if (named.size() < places.size()) {
                for (Path place : named) {
                    Files.deleteIfExists(place);
                }
            }
        }
    }

    private static void write(Path place, Writing writing) throws IOException {
        requireFree(place);
        Files.deleteIfExists(part(place));
        try (FileChannel channel =
                FileChannel.open(part(place), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            writing.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void requireFree(Path place) throws IOException {
        if (Files.exists(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
    }

    private static Path part(Path place) {
        return place.resolveSibling(place.getFileName() + ".part");
    }

    /// Writes one file's bytes.
    @FunctionalInterface
    public interface Writing {
        /// Writes them all; the stream stays open.
        ///
        /// @throws IOException if the medium refused
        void to(OutputStream out) throws IOException;
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
