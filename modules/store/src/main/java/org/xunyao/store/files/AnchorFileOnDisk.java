package org.xunyao.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.xunyao.access.audit.AnchorFile;
import org.xunyao.access.audit.CheckpointText;

/// {@link AnchorFile} in a folder of another volume, such as a second disk or a stick. The folder must be
/// there: one that this program made would lie on the wrong disk while the stick is out.
public final class AnchorFileOnDisk implements AnchorFile {
    private final Path folder;
    private final Path file;

    /// @param folder on the other volume
    /// @param station names the file, made safe for file names
    public AnchorFileOnDisk(Path folder, String station) {
        this.folder = folder.toAbsolutePath().normalize();
        this.file = this.folder.resolve(
                "xunyao-anchors-" + station.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}-]", "_") + ".txt");
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public synchronized void append(byte[] block) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        boolean fresh = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(block);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        if (fresh) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public byte[] read() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] all = bytes.readNBytes(CheckpointText.MOST_BYTES + 1);
            if (all.length > CheckpointText.MOST_BYTES) {
                throw new IOException("an anchor file of more than " + CheckpointText.MOST_BYTES + " bytes");
            }
            return all;
        }
    }
}
