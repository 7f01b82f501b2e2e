package org.xunyao.store.backup.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.xunyao.kernel.FaultException;

/// Named portions one after the other within sealed bytes: `nameLength(2) name size(8) bytes`, ended by a
/// name of length zero. Reader and writer are one class so that they cannot disagree.
public final class Entries {
    private static final int NAME_AT_MOST = 1_000;
    private static final int BUFFER = 1 << 16;
    private static final Pattern PART = Pattern.compile("(?!\\.\\.?$)[^/\\\\\\x00-\\x1f:]{1,255}");

    private Entries() {}

    /// Appends one entry.
    ///
    /// @param name relative, with slashes
    /// @param size how many bytes must come
    public static void put(OutputStream to, String name, long size, InputStream bytes) throws IOException {
        byte[] text = safe(name).getBytes(StandardCharsets.UTF_8);
        var out = new DataOutputStream(to);
        out.writeShort(text.length);
        out.write(text);
        out.writeLong(size);
        byte[] buffer = new byte[BUFFER];
        long left = size;
        while (left > 0) {
            int read = bytes.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                throw new IOException(name + " became shorter while it was copied");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        out.flush();
    }

    /// Says that no entry follows.
    public static void end(OutputStream to) throws IOException {
        to.write(new byte[Short.BYTES]);
    }

    /// Gives every entry to the visitor, which must take all of its bytes.
    ///
    /// @throws FaultException `BACKUP-ALTERED` for names that lead elsewhere or come twice
    public static void each(InputStream from, Visitor visitor) throws IOException {
        var in = new DataInputStream(from);
        Set<String> seen = new HashSet<>();
        try {
            for (int length = in.readUnsignedShort(); length > 0; length = in.readUnsignedShort()) {
                if (length > NAME_AT_MOST) {
                    throw new FaultException("BACKUP-ALTERED", "a name too long");
                }
                byte[] text = new byte[length];
                in.readFully(text);
                String name = safe(new String(text, StandardCharsets.UTF_8));
                if (!seen.add(name)) {
                    throw new FaultException("BACKUP-ALTERED", "a name comes twice");
                }
                var portion = new Portion(in, in.readLong());
                visitor.entry(name, portion.left, portion);
                if (portion.left != 0) {
                    throw new IOException("an entry was not read to its end");
                }
            }
            if (in.read() >= 0) {
                throw new FaultException("BACKUP-ALTERED", "bytes after the last entry");
            }
        } catch (EOFException cut) {
            throw new FaultException("BACKUP-CUT", "ends within an entry", cut);
        }
    }

    /// The place of an entry below a folder.
    ///
    /// @throws FaultException `BACKUP-ALTERED` if it would lie elsewhere
    public static Path below(Path folder, String name) {
        Path place = folder.resolve(safe(name)).normalize();
        if (!place.startsWith(folder.normalize())) {
            throw new FaultException("BACKUP-ALTERED", "a name leads out of the folder");
        }
        return place;
    }

    private static String safe(String name) {
        for (String part : name.split("/", -1)) {
            if (!PART.matcher(part).matches()) {
                throw new FaultException("BACKUP-ALTERED", "a name that cannot be");
            }
        }
        return name;
    }

    /// Port: takes one entry.
    @FunctionalInterface
    public interface Visitor {
        /// Reads all of the bytes.
        void entry(String name, long size, InputStream bytes) throws IOException;
    }

    private static final class Portion extends InputStream {
        private final InputStream from;
        private long left;

        Portion(InputStream from, long size) {
            if (size < 0) {
                throw new FaultException("BACKUP-ALTERED", "a size below zero");
            }
            this.from = from;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = from.read(into, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
            return read;
        }
    }
}
