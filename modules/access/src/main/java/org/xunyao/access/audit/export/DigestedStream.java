package org.xunyao.access.audit.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A stream that digests what passes.
final class DigestedStream extends FilterInputStream {
    private final MessageDigest digest;

    DigestedStream(InputStream bytes) {
        super(bytes);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            digest.update((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            digest.update(into, offset, count);
        }
        return count;
    }

    /// Of what has passed, 64 lower-case hexadecimal digits; asked once.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
