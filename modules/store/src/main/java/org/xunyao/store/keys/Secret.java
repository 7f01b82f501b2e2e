package org.xunyao.store.keys;

import java.util.Arrays;

/// Bytes that are wiped when they are no longer needed and that no log shows.
final class Secret implements AutoCloseable {
    private final byte[] bytes;
    private volatile boolean wiped;

    /// Takes the array over.
    Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The bytes themselves, not a copy.
    byte[] bytes() {
        if (wiped) {
            throw new IllegalStateException("the key was wiped");
        }
        return bytes;
    }

    Secret copy() {
        return new Secret(bytes().clone());
    }

    @Override
    public void close() {
        wiped = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "***";
    }
}
