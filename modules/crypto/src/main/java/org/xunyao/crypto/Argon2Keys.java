package org.xunyao.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Keys from passphrases by Argon2id, version 1.3 (RFC 9106), on one lane. Parameters come from a file that
/// may have been altered, so they are held within limits before anything is computed.
public final class Argon2Keys {
    private static final int KEY_BYTES = 32;
    private static final int MIN_SALT = 16;
    private static final int MIN_MEMORY_KIB = 8;
    private static final int MAX_MEMORY_KIB = 262_144;
    private static final int MAX_PASSES = 10;
    private static final int MAX_BYTES_A_CHAR = 3;

    private Argon2Keys() {}

    /// Derives a key of 32 bytes. The passphrase is left to the caller to wipe; every copy made here is wiped.
    ///
    /// @param salt at least 16 bytes
    /// @param memoryKib memory in KiB, 8 to 262144
    /// @param passes 1 to 10
    /// @throws IllegalArgumentException if a parameter is out of range
    public static byte[] derive(char[] passphrase, byte[] salt, int memoryKib, int passes) {
        boolean cheap = memoryKib < MIN_MEMORY_KIB || passes < 1 || salt.length < MIN_SALT;
        if (cheap || memoryKib > MAX_MEMORY_KIB || passes > MAX_PASSES) {
            throw new IllegalArgumentException("Argon2id parameters out of range");
        }
        byte[] secret = utf8(passphrase);
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[KEY_BYTES];
            generator.generateBytes(secret, key);
            return key;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] utf8(char[] passphrase) {
        byte[] room = new byte[passphrase.length * MAX_BYTES_A_CHAR];
        ByteBuffer buffer = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(passphrase), buffer, true);
        byte[] secret = Arrays.copyOf(room, buffer.position());
        Arrays.fill(room, (byte) 0);
        return secret;
    }
}
