package org.xunyao.access.room;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;

/// SHA-256 in both places: no test of a desk needs SM3 itself.
public final class Sha implements Digester {
    /// A digester without state.
    public Sha() {}

    @Override
    public Digests digest(InputStream bytes) throws IOException {
        return digest(bytes.readAllBytes());
    }

    @Override
    public Digests digest(byte[] bytes) {
        try {
            String hex = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Digests(hex, hex, bytes.length);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
