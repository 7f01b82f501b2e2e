package org.xunyao.store.keys;

import java.security.SecureRandom;

/// What keys are made with.
///
/// @param argon makes a key from a passphrase
/// @param random makes keys, salts and nonces
/// @param cost of a new passphrase; an old one is read at the cost that its file names
public record KeyTools(KeyDerivation argon, SecureRandom random, Cost cost) {
    /// At the usual cost.
    public KeyTools(KeyDerivation argon, SecureRandom random) {
        this(argon, random, Cost.USUAL);
    }

    /// What one guess costs by Argon2id.
    ///
    /// @param memoryKib in KiB
    /// @param passes over it
    public record Cost(int memoryKib, int passes) {
        /// The recommendation of RFC 9106 for machines without memory to spare: 64 MiB, 3 passes.
        public static final Cost USUAL = new Cost(65_536, 3);
    }

    byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return made;
    }
}
