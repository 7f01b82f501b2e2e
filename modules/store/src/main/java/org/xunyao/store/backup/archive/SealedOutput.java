package org.xunyao.store.backup.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.xunyao.store.keys.DataKey;

/// Writes sealed bytes: the header, then chunks `length(4) ciphertext tag`; the highest bit of the length
/// marks the last one. Every chunk but the last is full.
public final class SealedOutput extends OutputStream {
    static final int CHUNK = 1 << 18;
    static final int LAST = 1 << 31;

    private final OutputStream to;
    private final SecretKey key;
    private final byte[] digest;
    private final byte[] plain = new byte[CHUNK];
    private int filled;
    private long number;
    private boolean finished;

    /// Writes the header.
    ///
    /// @param to gets the bytes; it is not closed
    /// @param random makes the salt; must be cryptographic
    public SealedOutput(OutputStream to, SealHeader header, DataKey key, RandomGenerator random) throws IOException {
        this.to = to;
        byte[] salt = new byte[SealKeys.SALT];
        random.nextBytes(salt);
        byte[] open = header.with("key-id", SealKeys.id(key))
                .with("salt", HexFormat.of().formatHex(salt))
                .bytes();
        this.key = SealKeys.file(key, salt);
        this.digest = ByteBuffer.allocate(SealHeader.DIGEST)
                .put(open, open.length - SealHeader.DIGEST, SealHeader.DIGEST)
                .array();
        to.write(open);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            // A full chunk waits for the next byte, because only then it is known not to be the last.
            if (filled == CHUNK) {
                seal(false);
            }
            int taken = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, from, plain, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
        }
    }

    /// Seals the last chunk; without it the bytes are worth nothing.
    public void finish() throws IOException {
        if (!finished) {
            finished = true;
            seal(true);
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            Cipher cipher = SealKeys.chunk(Cipher.ENCRYPT_MODE, key, digest, number++, last);
            byte[] sealed = cipher.doFinal(plain, 0, filled);
            int mark = last ? sealed.length | LAST : sealed.length;
            to.write(ByteBuffer.allocate(Integer.BYTES).putInt(mark).array());
            to.write(sealed);
            filled = 0;
        } catch (GeneralSecurityException refused) {
            throw new IOException("AES-GCM refused", refused);
        }
    }
}
