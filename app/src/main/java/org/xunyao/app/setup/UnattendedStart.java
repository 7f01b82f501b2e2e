package org.xunyao.app.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.keys.RecoveryKey;

/// Opens the data without a person, for tours, tests and benches: the passphrase comes from a file, and on a
/// first run the recovery key goes into the folder of the secrets, readable by its owner only.
///
/// @param firstRun makes what is missing
/// @param administrators writes the first accounts, perhaps none
public record UnattendedStart(FirstRun firstRun, FirstRun.Administrators administrators) {
    private static final String PAPER = "recovery-key.txt";

    /// Opens.
    ///
    /// @param passphrase the caller wipes it
    /// @throws FaultException `KEY-WRONG`, and as {@link StationDoor#look}, {@link FirstRun#make} and
    ///     {@link StationDoor#open}
    public OpenStation open(char[] passphrase) {
        StationDoor door = firstRun.door();
        OpenKeyring keys = switch (door.look()) {
            case FRESH -> kept(firstRun.make(passphrase, administrators, step -> {}));
            case PLAIN -> kept(firstRun.encrypt(passphrase));
            case LOCKED ->
                door.unlock(passphrase)
                        .orElseThrow(() -> new FaultException("KEY-WRONG", "the passphrase is another one"));
            case SHARED -> throw new FaultException("KEY-FILE", "data on a server needs no passphrase");
        };
        return door.open(keys, step -> {});
    }

    private OpenKeyring kept(FirstRun.Made made) {
        Path paper = firstRun.secrets().resolve(PAPER);
        char[] text;
        try (RecoveryKey recovery = made.recovery()) {
            text = recovery.printed();
        }
        byte[] bytes = new byte[text.length];
        for (int i = 0; i < text.length; i++) {
            bytes[i] = (byte) text[i];
        }
        try {
            firstRun.door().files().replace(paper, bytes);
        } catch (IOException refused) {
            throw new FaultException("KEY-STORE", "the recovery key was not written", refused);
        } finally {
            Arrays.fill(text, '\0');
            Arrays.fill(bytes, (byte) 0);
        }
        try (OpenKeyring before = made.keys()) {
            return firstRun.door().recoveryKept(before);
        }
    }
}
