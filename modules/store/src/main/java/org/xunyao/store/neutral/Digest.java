package org.xunyao.store.neutral;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4) of what passes by.
final class Digest {
    private static final int BUFFER = 1 << 16;
    private final MessageDigest digest = sha256();
    private long size;

    void take(byte[] bytes) {
        digest.update(bytes);
        size += bytes.length;
    }

    long size() {
        return size;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /// Reads to the end and passes everything on.
    static Digest copy(InputStream from, OutputStream to) throws IOException {
        var digest = new Digest();
        var buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.digest.update(buffer, 0, read);
            digest.size += read;
            to.write(buffer, 0, read);
        }
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
