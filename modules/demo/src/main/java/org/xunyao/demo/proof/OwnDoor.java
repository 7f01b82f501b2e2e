package org.xunyao.demo.proof;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.app.setup.PassphraseFile;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.crypto.Argon2Keys;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.OpenKeyring;

/// The way into a closed station's data, for who holds its passphrase.
///
/// @param data the station's folder
/// @param passphrase file with its passphrase
public record OwnDoor(Path data, Path passphrase) {
    private static final long KEY_FILES = 1 << 20;

    /// Opens the data as the workstation does.
    ///
    /// @throws FaultException `KEY-…`, `STORE-…`
    public OpenStation open() {
        return door().open(unlocked(), step -> {});
    }

    /// The key under which the database lies, for a reader that is not ours.
    ///
    /// @throws FaultException `KEY-…`
    public String key() {
        try (OpenKeyring keys = unlocked()) {
            return keys.data().hex();
        }
    }

    private OpenKeyring unlocked() {
        char[] words = PassphraseFile.read(passphrase, data);
        try {
            return door().unlock(words).orElseThrow(() -> new FaultException("KEY-WRONG", "another passphrase"));
        } finally {
            Arrays.fill(words, '\0');
        }
    }

    private StationDoor door() {
        return new StationDoor(
                StoreLocation.of(data),
                new KeyTools(Argon2Keys::derive, new SecureRandom()),
                new DurableFilesOnDisk(BouncyDigester::sm3, KEY_FILES));
    }
}
