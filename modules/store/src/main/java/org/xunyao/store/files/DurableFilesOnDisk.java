package org.xunyao.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.WriteGate;

/// {@link DurableFiles} by temporary file, `fsync`, atomic move and `fsync` of the directories. A name
/// appears only when its bytes are on the disk. The first refusal of the disk closes the gate, and
/// nothing is written any more; so does a data folder that is gone, which is asked before and after. A
/// source that breaks off or is too long closes nothing, nor does a name that is no file's, such as
/// a folder's or a device's, in whose place a move would put a file. Safe for several threads; other
/// processes are kept out by the station's lock.
public final class DurableFilesOnDisk implements DurableFiles {
    /// Where files lie while they are written, below the folder they are meant for: the same volume.
    private static final String INCOMING = ".incoming";

    private static final String UNFINISHED = ".part";
    private static final int BUFFER = 1 << 16;

    private final Supplier<MessageDigest> sm3;
    private final long maxBytes;
    private final WriteGate gate;
    private final ReentrantLock naming = new ReentrantLock();

    /// With a gate of its own, for tests and tools.
    ///
    /// @param sm3 a new SM3 (GB/T 32905-2016) each time; it is passed in because the JDK has none
    /// @param maxBytes longest file that is taken, in bytes, at least 1
    public DurableFilesOnDisk(Supplier<MessageDigest> sm3, long maxBytes) {
        this(sm3, maxBytes, new WriteGate(new SystemClock(SystemClock.CHINA)));
    }

    /// @param sm3 a new SM3 (GB/T 32905-2016) each time; it is passed in because the JDK has none
    /// @param maxBytes longest file that is taken, in bytes, at least 1
    /// @param gate shared with all who write to the same disk
    public DurableFilesOnDisk(Supplier<MessageDigest> sm3, long maxBytes, WriteGate gate) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes " + maxBytes);
        }
        this.sm3 = sm3;
        this.maxBytes = maxBytes;
        this.gate = gate;
    }

    @Override
    public Stored seal(Path folder, InputStream bytes) throws IOException {
        return guarded(() -> sealed(folder.toAbsolutePath(), bytes));
    }

    private Stored sealed(Path home, InputStream bytes) throws IOException {
        Path temporary = temporary(home.resolve(INCOMING));
        try {
            Digests digests = stream(bytes, temporary);
            return new Stored(shelve(temporary, home, digests), digests);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        if (bytes.length > maxBytes) {
            throw tooLong();
        }
        guarded(() -> replaced(file.toAbsolutePath(), bytes));
    }

    private Path replaced(Path target, byte[] bytes) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new NotOurDisk(new IOException("no file, so it is not replaced: " + target));
        }
        Path temporary = temporary(parent(target));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                writeFully(channel, ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            rename(temporary, target);
            return target;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private <R> R guarded(Writing<R> writing) throws IOException {
        gate.requireOpen();
        try {
            R written = writing.run();
            gate.requireOpen();
            return written;
        } catch (NotOurDisk other) {
            throw other.why;
        } catch (IOException refused) {
            gate.refused("EVIDENCE-DISK", FullDisk.caused(refused));
            throw refused;
        }
    }

    /// Gives a finished file or folder its name in one step and forces the directory. Both lie in one
    /// volume.
    ///
    /// @throws IOException if the disk refused; then it has its old name or the new one
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory(parent(to.toAbsolutePath()));
    }

    private Path temporary(Path folder) throws IOException {
        makeDirectory(folder);
        return Files.createTempFile(folder, "", UNFINISHED);
    }

    private Digests stream(InputStream bytes, Path to) throws IOException {
        MessageDigest second = sm3.get();
        MessageDigest first = sha256();
        long size = 0;
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int read = read(bytes, buffer); read >= 0; read = read(bytes, buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw new NotOurDisk(tooLong());
                }
                first.update(buffer, 0, read);
                second.update(buffer, 0, read);
                writeFully(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
        }
        HexFormat hex = HexFormat.of();
        return new Digests(hex.formatHex(first.digest()), hex.formatHex(second.digest()), size);
    }

    private static int read(InputStream bytes, byte[] buffer) throws NotOurDisk {
        try {
            return bytes.read(buffer);
        } catch (IOException broken) {
            throw new NotOurDisk(broken);
        }
    }

    private Path shelve(Path temporary, Path home, Digests digests) throws IOException {
        String name = digests.sha256();
        Path shelf = home.resolve(name.substring(0, 2));
        Path target = shelf.resolve(name.substring(2));
        naming.lock();
        try {
            makeDirectory(shelf);
            if (!Files.exists(target)) {
                rename(temporary, target);
            } else if (Files.mismatch(temporary, target) >= 0) {
                throw new NotOurDisk(new IOException("the file under this digest holds other bytes: " + name));
            } else {
                forceDirectory(shelf);
            }
            forceDirectory(home);
            return target;
        } finally {
            naming.unlock();
        }
    }

    /// The gate is asked before anything is made: a data folder that is gone is not made anew.
    private void makeDirectory(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = parent(folder);
        makeDirectory(above);
        gate.requireOpen();
        Files.createDirectories(folder);
        forceDirectory(above);
    }

    private static void forceDirectory(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException("no folder above " + file);
        }
        return parent;
    }

    private IOException tooLong() {
        return new IOException("longer than " + maxBytes + " bytes");
    }

    private static MessageDigest sha256() throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IOException("every Java has SHA-256", missing);
        }
    }

    private interface Writing<R> {
        R run() throws IOException;
    }

    /// Carries what went wrong elsewhere past the gate.
    private static final class NotOurDisk extends IOException {
        private static final long serialVersionUID = 1L;
        private final IOException why;

        NotOurDisk(IOException why) {
            super(why);
            this.why = why;
        }
    }
}
