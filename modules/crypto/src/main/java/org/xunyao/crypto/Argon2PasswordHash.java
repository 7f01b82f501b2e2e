package org.xunyao.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.xunyao.access.account.PasswordHash;

/// Argon2id, version 1.3 (RFC 9106), written in the PHC string format
/// `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. New hashes cost 19 MiB and 2 passes on one lane.
///
/// An encoding is read under limits before anything is computed, so a row altered on the disk cannot ask
/// for more than 64 MiB and 10 passes.
public final class Argon2PasswordHash implements PasswordHash {
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([1-9][0-9]{0,5}),t=([1-9][0-9]?),p=([1-4])"
                    + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
    private static final int MEMORY_KIB = 19_456;
    private static final int MAX_MEMORY_KIB = 65_536;
    private static final int PASSES = 2;
    private static final int MAX_PASSES = 10;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MAX_ENCODED = 256;
    private static final int MAX_BYTES_A_CHAR = 3;

    private final SecureRandom random;

    /// @param random gives the salts
    public Argon2PasswordHash(SecureRandom random) {
        this.random = random;
    }

    @Override
    public String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = derive(password, new Cost(MEMORY_KIB, PASSES, LANES), salt, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    @Override
    public boolean matches(char[] password, String encoded) {
        return parse(encoded)
                .map(stored -> MessageDigest.isEqual(
                        stored.hash(), derive(password, stored.cost(), stored.salt(), stored.hash().length)))
                .orElse(false);
    }

    private static Optional<Stored> parse(String encoded) {
        if (encoded.length() > MAX_ENCODED) {
            return Optional.empty();
        }
        Matcher phc = PHC.matcher(encoded);
        if (!phc.matches()) {
            return Optional.empty();
        }
        var cost = new Cost(
                Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)), Integer.parseInt(phc.group(3)));
        if (cost.memory() > MAX_MEMORY_KIB || cost.memory() < 8 * cost.lanes() || cost.passes() > MAX_PASSES) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return Optional.of(new Stored(cost, base64.decode(phc.group(4)), base64.decode(phc.group(5))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] derive(char[] password, Cost cost, byte[] salt, int length) {
        byte[] secret = utf8(password);
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memory())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(secret, hash);
            return hash;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// The password in UTF-8 without a copy of it being left behind.
    private static byte[] utf8(char[] password) {
        byte[] room = new byte[password.length * MAX_BYTES_A_CHAR];
        ByteBuffer buffer = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(password), buffer, true);
        byte[] secret = Arrays.copyOf(room, buffer.position());
        Arrays.fill(room, (byte) 0);
        return secret;
    }

    private record Cost(int memory, int passes, int lanes) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried from parse to derive
    private record Stored(Cost cost, byte[] salt, byte[] hash) {}
}
