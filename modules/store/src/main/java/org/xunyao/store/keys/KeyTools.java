package org.xunyao.store.keys;

import java.security.SecureRandom;

/// What keys are made with.
///
/// @param argon makes a key from a passphrase
/// @param random makes keys, salts and nonces
public record KeyTools(KeyDerivation argon, SecureRandom random) {
    byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return made;
    }
}
