package org.xunyao.store.backup.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.xunyao.store.keys.DataKey;

/// Keys and nonces. Each file has a key of its own, HKDF-SHA256 (RFC 5869) of the data key with the salt of its
/// header, so a nonce is simply the number of the chunk and is never used twice with one key.
final class SealKeys {
    static final int SALT = 32;
    static final int TAG = 16;
    private static final int TAG_BITS = TAG * 8;
    private static final int NONCE = 12;
    private static final int ID_BYTES = 8;
    private static final byte[] FILE = "xunyao-backup/1 file".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAME = "xunyao-backup/1 name".getBytes(StandardCharsets.US_ASCII);

    private SealKeys() {}

    /// Names a key without telling it.
    static String id(DataKey key) {
        byte[] derived = derive(key, new byte[0], NAME).getEncoded();
        return HexFormat.of().formatHex(Arrays.copyOf(derived, ID_BYTES));
    }

    /// The key of one file.
    static SecretKey file(DataKey key, byte[] salt) {
        return derive(key, salt, FILE);
    }

    private static SecretKey derive(DataKey key, byte[] salt, byte[] purpose) {
        byte[] secret = HexFormat.of().parseHex(key.hex());
        try {
            var extract = HKDFParameterSpec.ofExtract().addIKM(secret);
            if (salt.length > 0) {
                extract.addSalt(salt);
            }
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", extract.thenExpand(purpose, DataKey.BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256", missing);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// A cipher for one chunk.
    ///
    /// @param mode of {@link Cipher}
    /// @param digest of the header
    /// @param last whether no chunk follows; covered, so that none can be cut off or added
    static Cipher chunk(int mode, SecretKey key, byte[] digest, long number, boolean last)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE).putInt(0).putLong(number).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(digest);
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES + 1)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array());
        return cipher;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
