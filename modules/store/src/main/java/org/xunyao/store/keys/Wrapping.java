package org.xunyao.store.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.xunyao.kernel.FaultException;

/// Wraps keys of 32 bytes in AES-256-GCM (NIST SP 800-38D): nonce of 96 random bits, ciphertext, tag of 128
/// bits. What the wrap is for is authenticated with it, so no line of a key file can stand in for another.
final class Wrapping {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /// Length of a wrapped key.
    static final int WRAPPED = NONCE + DataKey.BYTES + TAG_BITS / Byte.SIZE;

    private Wrapping() {}

    static byte[] wrap(KeyTools tools, Secret under, byte[] key, String purpose) {
        byte[] nonce = tools.random(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, under, nonce, purpose).doFinal(key);
            byte[] wrapped = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException refused) {
            throw new FaultException("KEY-BROKEN", "no key was wrapped", refused);
        }
    }

    /// Unwraps a key.
    ///
    /// @return nothing if the key is wrong or a bit was changed
    static Optional<Secret> unwrap(Secret under, byte[] wrapped, String purpose) {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, under, nonce, purpose);
            return Optional.of(new Secret(cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE)));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException refused) {
            throw new FaultException("KEY-BROKEN", "no key was unwrapped", refused);
        }
    }

    /// A key from another one that is random already, by HMAC-SHA-256 over salt and purpose.
    static Secret expand(byte[] random, byte[] salt, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(random, "HmacSHA256"));
            mac.update(salt);
            return new Secret(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException refused) {
            throw new FaultException("KEY-BROKEN", "no key was derived", refused);
        }
    }

    private static Cipher cipher(int mode, Secret under, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(under.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
