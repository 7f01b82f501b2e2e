package org.xunyao.store.backup.archive;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunyao.kernel.FaultException;

/// What stands in clear before sealed bytes: `magic(8) version(2) length(4) lines sha256(32)`. The
/// SHA-256 tells damage from a wrong key; authenticity comes from the chunks, each of which covers this
/// digest.
///
/// @param fields names and values without line breaks, in order
public record SealHeader(Map<String, String> fields) {
    /// The version of the layout that this program writes and the newest that it reads.
    public static final int VERSION = 1;

    static final int DIGEST = 32;
    private static final byte[] MAGIC = {'X', 'Y', 'B', 'A', 'K', '\r', '\n', 0x1a};
    private static final int MOST = 1 << 20;
    private static final int PREFIX = MAGIC.length + 2 + 4;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /// Copies the fields and refuses what could not be read back.
    public SealHeader {
        fields = new LinkedHashMap<>(fields);
        fields.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("header field " + name);
            }
        });
    }

    /// A field that must be there.
    ///
    /// @throws FaultException `BACKUP-ALTERED` if it is not
    public String field(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new FaultException("BACKUP-ALTERED", "the header has no field " + name);
        }
        return value;
    }

    /// A field that may be missing.
    public Optional<String> optional(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// This header with one more field.
    SealHeader with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new SealHeader(more);
    }

    /// The bytes, the digest at their end included.
    byte[] bytes() {
        var text = new StringBuilder();
        fields.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer open = ByteBuffer.allocate(PREFIX + lines.length)
                .put(MAGIC)
                .putShort((short) VERSION)
                .putInt(lines.length)
                .put(lines);
        byte[] digest = sha256(open.array());
        return ByteBuffer.allocate(open.capacity() + DIGEST)
                .put(open.array())
                .put(digest)
                .array();
    }

    /// Reads a header and nothing behind it.
    ///
    /// @throws FaultException `BACKUP-NOT` if these bytes are no backup; `BACKUP-CUT`; `BACKUP-ALTERED`;
    ///     `BACKUP-NEWER` if a newer program wrote it
    static Read read(InputStream bytes) throws IOException {
        var in = new DataInputStream(bytes);
        try {
            byte[] prefix = in.readNBytes(PREFIX);
            if (!Arrays.equals(MAGIC, Arrays.copyOf(prefix, MAGIC.length))) {
                throw new FaultException(prefix.length < MAGIC.length ? "BACKUP-CUT" : "BACKUP-NOT", "no backup");
            }
            if (prefix.length < PREFIX) {
                throw new EOFException();
            }
            ByteBuffer numbers = ByteBuffer.wrap(prefix, MAGIC.length, PREFIX - MAGIC.length);
            int version = Short.toUnsignedInt(numbers.getShort());
            int length = numbers.getInt();
            if (length < 0 || length > MOST) {
                throw new FaultException("BACKUP-ALTERED", "length of the header");
            }
            byte[] lines = new byte[length];
            in.readFully(lines);
            byte[] digest = new byte[DIGEST];
            in.readFully(digest);
            requireDigest(prefix, lines, digest);
            if (version > VERSION) {
                throw new FaultException("BACKUP-NEWER", "layout " + version);
            }
            return new Read(new SealHeader(parse(lines)), digest);
        } catch (EOFException cut) {
            throw new FaultException("BACKUP-CUT", "ends within its header", cut);
        }
    }

    private static void requireDigest(byte[] prefix, byte[] lines, byte[] digest) {
        byte[] all = ByteBuffer.allocate(prefix.length + lines.length)
                .put(prefix)
                .put(lines)
                .array();
        if (!MessageDigest.isEqual(sha256(all), digest)) {
            throw new FaultException("BACKUP-ALTERED", "the header is not what was written");
        }
    }

    private static Map<String, String> parse(byte[] lines) {
        var fields = new LinkedHashMap<String, String>();
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return fields;
    }

    private static byte[] sha256(byte[] bytes) {
        return SealKeys.sha256().digest(bytes);
    }

    /// A header as it was read.
    ///
    /// @param digest binds the chunks to it
    record Read(SealHeader header, byte[] digest) {}
}
