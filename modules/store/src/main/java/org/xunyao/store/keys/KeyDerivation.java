package org.xunyao.store.keys;

/// Port: makes a key from a passphrase that is slow to guess, Argon2id version 1.3 on one lane (RFC 9106).
@FunctionalInterface
public interface KeyDerivation {
    /// Derives 32 bytes; takes a good part of a second on purpose.
    ///
    /// @param passphrase left as it is; the caller wipes it
    /// @param salt 16 bytes
    /// @param memoryKib memory in KiB
    /// @param passes how often the memory is gone through
    byte[] derive(char[] passphrase, byte[] salt, int memoryKib, int passes);
}
