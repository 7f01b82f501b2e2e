package org.xunyao.store.backup.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.keys.DataKey;

/// Reads sealed bytes. A byte comes out only if its whole chunk is authentic; the end comes only after the last
/// chunk, and nothing may follow it.
public final class SealedInput extends InputStream {
    private final InputStream from;
    private final SealHeader header;
    private final SecretKey key;
    private final byte[] digest;
    private byte[] plain = new byte[0];
    private int taken;
    private long number;
    private boolean last;

    private SealedInput(InputStream from, SealHeader.Read read, SecretKey key) {
        this.from = from;
        this.header = read.header();
        this.digest = read.digest();
        this.key = key;
    }

    /// Reads the header and gets ready.
    ///
    /// @param from is read to its end but not closed
    /// @throws FaultException `BACKUP-KEY` if the key is another one; `BACKUP-NOT`, `BACKUP-CUT`,
    ///     `BACKUP-ALTERED`, `BACKUP-NEWER`
    public static SealedInput open(InputStream from, DataKey key) throws IOException {
        var buffered = new BufferedInputStream(from, SealedOutput.CHUNK);
        SealHeader.Read read = SealHeader.read(buffered);
        if (!read.header().field("key-id").equals(SealKeys.id(key))) {
            throw new FaultException("BACKUP-KEY", "sealed with another key");
        }
        return new SealedInput(buffered, read, SealKeys.file(key, salt(read.header())));
    }

    /// Reads the header alone; what it says is not yet authenticated.
    ///
    /// @throws FaultException as {@link #open}, but never `BACKUP-KEY`
    public static SealHeader label(InputStream from) throws IOException {
        return SealHeader.read(from).header();
    }

    /// The short name by which a header names this key.
    public static String nameOf(DataKey key) {
        return SealKeys.id(key);
    }

    private static byte[] salt(SealHeader header) {
        try {
            return HexFormat.of().parseHex(header.field("salt"));
        } catch (IllegalArgumentException bad) {
            throw new FaultException("BACKUP-ALTERED", "salt", bad);
        }
    }

    /// The header.
    public SealHeader header() {
        return header;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (taken == plain.length) {
            if (last) {
                return -1;
            }
            open();
        }
        int count = Math.min(length, plain.length - taken);
        System.arraycopy(plain, taken, into, offset, count);
        taken += count;
        return count;
    }

    private void open() throws IOException {
        byte[] mark = from.readNBytes(Integer.BYTES);
        if (mark.length < Integer.BYTES) {
            throw new FaultException("BACKUP-CUT", "ends before its last chunk");
        }
        int said = ByteBuffer.wrap(mark).getInt();
        boolean end = (said & SealedOutput.LAST) != 0;
        int length = said & ~SealedOutput.LAST;
        int full = SealedOutput.CHUNK + SealKeys.TAG;
        if (length < SealKeys.TAG || length > full || (!end && length != full)) {
            throw new FaultException("BACKUP-ALTERED", "length of chunk " + number);
        }
        byte[] sealed = from.readNBytes(length);
        if (sealed.length < length) {
            throw new FaultException("BACKUP-CUT", "ends within chunk " + number);
        }
        plain = unseal(sealed, end);
        taken = 0;
        last = end;
        if (end && from.read() >= 0) {
            throw new FaultException("BACKUP-ALTERED", "bytes follow the last chunk");
        }
    }

    private byte[] unseal(byte[] sealed, boolean end) {
        try {
            return SealKeys.chunk(Cipher.DECRYPT_MODE, key, digest, number++, end)
                    .doFinal(sealed);
        } catch (GeneralSecurityException forged) {
            throw new FaultException("BACKUP-ALTERED", "chunk " + (number - 1) + " is not what was written", forged);
        }
    }
}
