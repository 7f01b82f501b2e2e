package org.xunyao.store.sales;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.sales.BuyerDigests;

/// {@link BuyerDigests} as HMAC-SHA-256 (RFC 2104) under 32 random bytes beside the secrets: not below the data, so
/// in no backup and no export. Where the key is lost, sums over buyers begin anew.
public final class BuyerKeyOnDisk implements BuyerDigests {
    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final DurableFiles files;
    private final SecureRandom random;

    /// @param file made at the first digest
    /// @param data the data folder, below which no key may lie
    /// @throws IllegalArgumentException if the key would lie below the data
    public BuyerKeyOnDisk(Path file, Path data, DurableFiles files, SecureRandom random) {
        this.file = file.toAbsolutePath().normalize();
        this.files = files;
        this.random = random;
        if (this.file.startsWith(data.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("the key would lie beside the digests");
        }
    }

    @Override
    public synchronized String of(String number) {
        byte[] key = key();
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException refused) {
            throw new FaultException("SALES-KEY", "no digest was made", refused);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] key() {
        try {
            if (Files.isRegularFile(file)) {
                byte[] kept = Files.readAllBytes(file);
                if (kept.length != KEY_BYTES) {
                    throw new FaultException("SALES-KEY", "a key of " + kept.length + " bytes");
                }
                return kept;
            }
            byte[] made = new byte[KEY_BYTES];
            random.nextBytes(made);
            files.replace(file, made);
            return made;
        } catch (IOException refused) {
            throw new FaultException("SALES-KEY", "the key was not read or kept", refused);
        }
    }
}
