package org.xunyao.app.firstrun.desk;

import org.xunyao.app.firstrun.UnlockAnswer;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.keys.RecoveryKey;

/// The unlock screen's tries over the station's door. Refusals come as faults, which the screen shows.
public final class UnlockOfDoor {
    private final StationDoor door;

    /// @param door of the chosen data folder
    public UnlockOfDoor(StationDoor door) {
        this.door = door;
    }

    /// Tries the passphrase and opens the data.
    ///
    /// @param passphrase the caller wipes it
    /// @throws org.xunyao.kernel.FaultException with the code of the refusal
    public UnlockAnswer<OpenStation> passphrase(char[] passphrase) {
        return door.unlock(passphrase)
                .<UnlockAnswer<OpenStation>>map(this::open)
                .orElseGet(UnlockAnswer.Wrong::new);
    }

    /// Tries the recovery key, sets the new passphrase and opens the data.
    ///
    /// @param typed the key; the caller wipes it
    /// @param fresh the new passphrase; the caller wipes it
    /// @throws org.xunyao.kernel.FaultException with the code of the refusal
    public UnlockAnswer<OpenStation> recovery(char[] typed, char[] fresh) {
        return switch (RecoveryKey.read(typed)) {
            case RecoveryKey.Reading.Read read -> tried(read.key(), fresh);
            case RecoveryKey.Reading.Mistyped mistyped -> new UnlockAnswer.Mistyped<>(mistyped.group());
            case RecoveryKey.Reading.WrongLength _ -> new UnlockAnswer.Mistyped<>(0);
        };
    }

    private UnlockAnswer<OpenStation> tried(RecoveryKey key, char[] fresh) {
        try (key) {
            return door.unlock(key)
                    .<UnlockAnswer<OpenStation>>map(keys -> open(changed(keys, fresh)))
                    .orElseGet(UnlockAnswer.Wrong::new);
        }
    }

    private OpenKeyring changed(OpenKeyring keys, char[] fresh) {
        try (keys) {
            return door.changePassphrase(keys, fresh);
        }
    }

    private UnlockAnswer<OpenStation> open(OpenKeyring keys) {
        return new UnlockAnswer.Open<>(door.open(keys, step -> {}));
    }
}
