package org.xunyao.store.keys;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Key tools whose derivation is quick and weak; Argon2id itself is tested beside its implementation.
public final class QuickTools {
    private QuickTools() {}

    public static KeyTools tools() {
        return new KeyTools(QuickTools::derive, new SecureRandom());
    }

    private static byte[] derive(char[] passphrase, byte[] salt, int memoryKib, int passes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase)));
            digest.update(salt);
            digest.update((memoryKib + "/" + passes).getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
