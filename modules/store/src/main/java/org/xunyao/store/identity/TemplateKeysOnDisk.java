package org.xunyao.store.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.ShreddedFile;
import org.xunyao.supervision.identity.TemplateKeys;

/// {@link TemplateKeys} as files of 32 random bytes, one for each enrolment, in a folder beside the secrets: not
/// below the data, so in no backup and no export. A template is AES-256-GCM (NIST SP 800-38D): version, nonce of
/// 96 random bits, ciphertext, tag; the enrolment is authenticated with it.
public final class TemplateKeysOnDisk implements TemplateKeys {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String KEY = ".key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;

    private final Path folder;
    private final DurableFiles files;
    private final SecureRandom random;

    private TemplateKeysOnDisk(Path folder, DurableFiles files, SecureRandom random) {
        this.folder = folder;
        this.files = files;
        this.random = random;
    }

    /// Opens the folder and destroys what a power cut left unfinished in it.
    ///
    /// @param folder made at the first key
    /// @param data the data folder, below which no key may lie
    /// @throws IllegalArgumentException if the keys would lie below the data
    /// @throws FaultException `IDENTITY-SHRED` if the disk refused
    public static TemplateKeysOnDisk open(Path folder, Path data, DurableFiles files, SecureRandom random) {
        Path place = folder.toAbsolutePath().normalize();
        if (place.startsWith(data.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("the keys would lie beside the templates");
        }
        var keys = new TemplateKeysOnDisk(place, files, random);
        keys.named("*.part").forEach(TemplateKeysOnDisk::destroy);
        return keys;
    }

    @Override
    public byte[] seal(UUID enrolment, byte[] plain) {
        byte[] key = new byte[KEY_BYTES];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(key);
        random.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, enrolment).doFinal(plain);
            byte[] sealed = new byte[1 + NONCE + secret.length];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            System.arraycopy(secret, 0, sealed, 1 + NONCE, secret.length);
            files.replace(file(enrolment), key);
            return sealed;
        } catch (GeneralSecurityException | IOException refused) {
            throw new FaultException("IDENTITY-KEY", "no key was kept", refused);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public Optional<byte[]> open(UUID enrolment, byte[] sealed) {
        if (sealed.length <= 1 + NONCE || sealed[0] != VERSION) {
            return Optional.empty();
        }
        byte[] key = key(enrolment);
        try {
            if (key.length != KEY_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, enrolment)
                    .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
        } catch (AEADBadTagException other) {
            return Optional.empty();
        } catch (GeneralSecurityException refused) {
            throw new FaultException("IDENTITY-KEY", "a template was not opened", refused);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] key(UUID enrolment) {
        Path file = file(enrolment);
        try {
            return has(enrolment) && Files.size(file) == KEY_BYTES ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException refused) {
            throw new FaultException("IDENTITY-KEY", "a key was not read", refused);
        }
    }

    @Override
    public boolean has(UUID enrolment) {
        return Files.isRegularFile(file(enrolment));
    }

    @Override
    public Set<UUID> held() {
        var held = new HashSet<UUID>();
        for (Path file : named("*" + KEY)) {
            String name = String.valueOf(file.getFileName());
            id(name.substring(0, name.length() - KEY.length())).ifPresent(held::add);
        }
        return Set.copyOf(held);
    }

    private static Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(name)).filter(id -> id.toString().equals(name));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public void shred(UUID enrolment) {
        destroy(file(enrolment));
    }

    private static void destroy(Path file) {
        try {
            ShreddedFile.shred(file);
        } catch (IOException refused) {
            throw new FaultException("IDENTITY-SHRED", "a key is still there", refused);
        }
    }

    private Set<Path> named(String pattern) {
        var found = new HashSet<Path>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, pattern)) {
                all.forEach(found::add);
            } catch (IOException refused) {
                throw new FaultException("IDENTITY-KEY", "the keys could not be listed", refused);
            }
        }
        return found;
    }

    private Path file(UUID enrolment) {
        return folder.resolve(enrolment + KEY);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, UUID enrolment) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("xunyao template 1 " + enrolment).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
