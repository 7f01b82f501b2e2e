package org.xunyao.store.keys;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/// The key that encrypts the database (数据密钥), 256 bits of AES. Close it when the database is closed.
public final class DataKey implements AutoCloseable {
    /// Length in bytes.
    public static final int BYTES = 32;

    private final Secret secret;

    private DataKey(Secret secret) {
        this.secret = secret;
    }

    /// A new key.
    public static DataKey make(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DataKey(new Secret(bytes));
    }

    /// The key of these bytes, which are copied.
    ///
    /// @throws IllegalArgumentException if there are not 32
    public static DataKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a data key has " + BYTES + " bytes");
        }
        return new DataKey(new Secret(bytes.clone()));
    }

    /// The key as the database engine wants it. The text cannot be wiped: ask for it only to start the engine.
    ///
    /// @throws IllegalStateException if the key was wiped
    public String hex() {
        return HexFormat.of().formatHex(secret.bytes());
    }

    byte[] bytes() {
        return secret.bytes();
    }

    /// Another one with the same bytes, wiped by itself.
    DataKey copy() {
        return new DataKey(secret.copy());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey key && MessageDigest.isEqual(bytes(), key.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public void close() {
        secret.close();
    }

    /// Never the key.
    @Override
    public String toString() {
        return "DataKey[***]";
    }
}
