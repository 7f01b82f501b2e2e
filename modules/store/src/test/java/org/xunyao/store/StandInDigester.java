package org.xunyao.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;

/// The JDK has no SM3 and an adapter uses no other adapter, so SHA3-256 stands where SM3 does. The store
/// computes with whatever it is given.
public final class StandInDigester implements Digester {
    /// A digest that is not SHA-256.
    public static MessageDigest second() {
        return of("SHA3-256");
    }

    private static MessageDigest of(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public Digests digest(InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        HexFormat hex = HexFormat.of();
        return new Digests(hex.formatHex(of("SHA-256").digest(all)), hex.formatHex(second().digest(all)), all.length);
    }

    @Override
    public Digests digest(byte[] bytes) {
        try {
            return digest(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
