package org.xunyao.store.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;

/// The key file in the data folder, kept twice: without it no passphrase opens anything, so one damaged block
/// must not be the end. The first copy wins; the second is brought after it.
///
/// @param folder the data folder
/// @param files writes
public record KeyringFile(Path folder, DurableFiles files) {
    private static final String FIRST = "keyring";
    private static final String SECOND = "keyring.copy";
    private static final int MOST_BYTES = 4_096;

    /// Whether there is any.
    public boolean exists() {
        return Files.exists(first()) || Files.exists(second());
    }

    /// Reads it, from the second copy if the first is damaged, and mends the other.
    ///
    /// @throws FaultException `KEY-MISSING`; `KEY-NEWER`; `KEY-BROKEN` if both are damaged; `KEY-STORE`
    public Keyring read() {
        if (!exists()) {
            throw new FaultException("KEY-MISSING", "no key file in the data folder");
        }
        try {
            Optional<Keyring> good = sound(first());
            Keyring read = good.isPresent()
                    ? good.get()
                    : sound(second()).orElseThrow(() -> new FaultException("KEY-BROKEN", "both key files"));
            mend(read.write());
            return read;
        } catch (IOException refused) {
            throw new FaultException("KEY-STORE", "the key file could not be read", refused);
        }
    }

    /// Writes both copies; a power cut leaves the old or the new one, whole.
    ///
    /// @throws FaultException `KEY-STORE` if the disk refused
    public void write(Keyring keyring) {
        byte[] bytes = keyring.write();
        try {
            files.replace(first(), bytes);
            files.replace(second(), bytes);
        } catch (IOException refused) {
            throw new FaultException("KEY-STORE", "the key file could not be written", refused);
        }
    }

    private void mend(byte[] bytes) throws IOException {
        for (Path copy : new Path[] {first(), second()}) {
            if (!Arrays.equals(bytes, bytes(copy))) {
                System.getLogger(KeyringFile.class.getName())
                        .log(System.Logger.Level.WARNING, "key file is written anew from its other copy: {0}", copy);
                files.replace(copy, bytes);
            }
        }
    }

    private static Optional<Keyring> sound(Path file) throws IOException {
        try {
            return Optional.of(Keyring.read(bytes(file)));
        } catch (FaultException damaged) {
            if (damaged.code().equals("KEY-NEWER")) {
                throw damaged;
            }
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return new byte[0];
        }
        return Files.readAllBytes(file);
    }

    private Path first() {
        return folder.resolve(FIRST);
    }

    private Path second() {
        return folder.resolve(SECOND);
    }
}
