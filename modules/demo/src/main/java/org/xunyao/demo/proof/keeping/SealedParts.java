package org.xunyao.demo.proof.keeping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// A sealed file of a backup, opened after its description alone (docs/design/backup.md) with the ciphers of
/// the Java platform, without a class of the program that wrote it.
///
/// @param fields lines of the header in clear
/// @param plain the bytes within
record SealedParts(Map<String, String> fields, byte[] plain) {
    private static final String MAGIC = "585942414b0d0a1a";
    private static final String PURPOSE = "xunyao-backup/1 file";
    private static final int DIGEST = 32;
    private static final int KEY = 32;
    private static final int TAG_BITS = 128;
    private static final int LAST = 0x8000_0000;

    /// Opens a file.
    ///
    /// @param key of the station's data, 64 hexadecimal digits
    /// @throws IOException if it is not as described, or another key's
    static SealedParts of(Path file, String key) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        byte[] magic = take(bytes, MAGIC.length() / 2);
        require(HexFormat.of().formatHex(magic).equals(MAGIC), "magic");
        require(bytes.getShort() == 1, "version");
        byte[] lines = take(bytes, bytes.getInt());
        byte[] digest = take(bytes, DIGEST);
        Map<String, String> fields = new TreeMap<>();
        for (String line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            fields.put(line.replaceFirst("=.*", ""), line.replaceFirst("[^=]*=", ""));
        }
        try {
            return new SealedParts(fields, plain(bytes, key(key, fields.getOrDefault("salt", "")), digest));
        } catch (GeneralSecurityException other) {
            throw new IOException("The sealed file does not open: " + other.getMessage() + ".", other);
        }
    }

    private static byte[] plain(ByteBuffer bytes, SecretKey key, byte[] digest)
            throws IOException, GeneralSecurityException {
        var plain = new ByteArrayOutputStream();
        boolean last = false;
        for (long number = 0; !last; number++) {
            int said = bytes.getInt();
            last = (said & LAST) != 0;
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(number).array();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(digest);
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES + 1)
                    .putLong(number)
                    .put((byte) (last ? 1 : 0))
                    .array());
            plain.write(cipher.doFinal(take(bytes, said & ~LAST)));
        }
        require(!bytes.hasRemaining(), "its end");
        return plain.toByteArray();
    }

    private static SecretKey key(String hex, String salt) throws GeneralSecurityException {
        var extract = HKDFParameterSpec.ofExtract()
                .addIKM(HexFormat.of().parseHex(hex))
                .addSalt(HexFormat.of().parseHex(salt));
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey("AES", extract.thenExpand(PURPOSE.getBytes(StandardCharsets.US_ASCII), KEY));
    }

    /// The named portions within.
    Map<String, byte[]> portions() throws IOException {
        Map<String, byte[]> portions = new LinkedHashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(plain);
        for (int length = bytes.getShort(); length > 0; length = bytes.getShort()) {
            String name = new String(take(bytes, length), StandardCharsets.UTF_8);
            portions.put(name, take(bytes, Math.toIntExact(bytes.getLong())));
        }
        require(!bytes.hasRemaining(), "end of the portions");
        return portions;
    }

    private static byte[] take(ByteBuffer from, int count) throws IOException {
        require(count >= 0 && count <= from.remaining(), "a length");
        byte[] taken = new byte[count];
        from.get(taken);
        return taken;
    }

    private static void require(boolean right, String what) throws IOException {
        if (!right) {
            throw new IOException("The sealed file is not as described: " + what + ".");
        }
    }
}
