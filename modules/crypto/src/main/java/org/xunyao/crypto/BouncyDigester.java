package org.xunyao.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;

/// SHA-256 (FIPS 180-4) from the Java platform and SM3 (GB/T 32905-2016) from Bouncy Castle, both in one
/// pass over the bytes. Holds no state, so threads may share it.
public final class BouncyDigester implements Digester {
    private static final int CHUNK = 64 * 1024;

    /// Makes a digester.
    public BouncyDigester() {}

    @Override
    public Digests digest(InputStream bytes) throws IOException {
        MessageDigest sha256 = sha256();
        MessageDigest sm3 = sm3();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int count = bytes.read(chunk); count >= 0; count = bytes.read(chunk)) {
            sha256.update(chunk, 0, count);
            sm3.update(chunk, 0, count);
            size += count;
        }
        HexFormat hex = HexFormat.of();
        return new Digests(hex.formatHex(sha256.digest()), hex.formatHex(sm3.digest()), size);
    }

    @Override
    public Digests digest(byte[] bytes) {
        HexFormat hex = HexFormat.of();
        MessageDigest sm3 = sm3();
        sm3.update(bytes, 0, bytes.length);
        return new Digests(hex.formatHex(sha256().digest(bytes)), hex.formatHex(sm3.digest()), bytes.length);
    }

    @Override
    public String sm3(byte[] bytes) {
        MessageDigest sm3 = sm3();
        sm3.update(bytes, 0, bytes.length);
        return HexFormat.of().formatHex(sm3.digest());
    }

    /// A new SHA-256, for those that digest while they write.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /// A new SM3, for those that digest while they write.
    public static MessageDigest sm3() {
        return new SM3.Digest();
    }
}
