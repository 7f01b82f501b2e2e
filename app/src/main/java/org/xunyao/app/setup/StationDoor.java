package org.xunyao.app.setup;

import java.util.Optional;
import java.util.function.Consumer;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.KeyRotation;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.KeyringFile;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.keys.RecoveryKey;

/// What stands before the station's data: who has the passphrase or the recovery key goes in.
///
/// Every change of the keys gives new ones, already written down; the caller closes the ones of before.
public final class StationDoor {
    private final StoreLocation location;
    private final KeyTools tools;
    private final DurableFiles files;

    /// @param location of the data
    /// @param tools make and derive keys
    /// @param files write the key file
    public StationDoor(StoreLocation location, KeyTools tools, DurableFiles files) {
        this.location = location;
        this.tools = tools;
        this.files = files;
    }

    /// What a person meets at the start.
    public enum State {
        /// Nothing is there: the first run.
        FRESH,
        /// Data of a program that did not encrypt: a passphrase is to be chosen, then {@link FirstRun#encrypt}.
        PLAIN,
        /// The passphrase is to be asked.
        LOCKED,
        /// The data is on a PostgreSQL server, which guards it itself.
        SHARED
    }

    /// Recovery key made after the first run.
    ///
    /// @param keys of now
    /// @param recovery to be printed; opens nothing before {@link StationDoor#recoveryKept} is noted only in
    ///     so far as the program goes on asking
    public record NewRecovery(OpenKeyring keys, RecoveryKey recovery) {}

    /// Finishes a first run that was cut off after everything was made, and looks what is there.
    ///
    /// @throws FaultException `KEY-MISSING` if the database is encrypted but there is no key file;
    ///     `STORE-MISSING` if there is a key file but no database; `STORE-IN-USE`, `STORE-FOLDER`,
    ///     `STORE-BROKEN`
    public State look() {
        if (location.shared().isPresent()) {
            return State.SHARED;
        }
        new Birthplace(location.dataFolder()).settle(location);
        boolean keyring = keyFile().exists();
        return switch (Store.look(location)) {
            case NONE -> {
                if (keyring) {
                    throw new FaultException("STORE-MISSING", "a key file, but no database");
                }
                yield State.FRESH;
            }
            case PLAIN -> keyring ? State.LOCKED : State.PLAIN;
            case ENCRYPTED -> {
                if (!keyring) {
                    throw new FaultException("KEY-MISSING", "an encrypted database, but no key file");
                }
                yield State.LOCKED;
            }
        };
    }

    /// Tries the passphrase; takes a good part of a second on purpose.
    ///
    /// @param passphrase the caller wipes it
    /// @return nothing if it is wrong
    /// @throws FaultException `KEY-MISSING`, `KEY-BROKEN`, `KEY-NEWER`, `KEY-STORE`
    public Optional<OpenKeyring> unlock(char[] passphrase) {
        return keyFile().read().open(tools, passphrase);
    }

    /// Tries the recovery key. Whoever came in so sets another passphrase at once.
    ///
    /// @return nothing if it is another station's, or an older one
    /// @throws FaultException `KEY-MISSING`, `KEY-BROKEN`, `KEY-NEWER`, `KEY-STORE`
    public Optional<OpenKeyring> unlock(RecoveryKey recovery) {
        return keyFile().read().open(recovery);
    }

    /// Opens the data with the keys, which are closed with it.
    ///
    /// @param step hears of each step if the database has to be changed first, such as `migrating`
    /// @throws FaultException with the code of {@link StoreOpening.Refused}; then the keys are closed
    public OpenStation open(OpenKeyring keys, Consumer<String> step) {
        Optional<OpenStation> open = Optional.empty();
        try {
            open = Optional.of(new OpenStation(opened(Store.open(location, keys, step)), keys));
            return settled(open.get());
        } finally {
            if (open.isEmpty()) {
                keys.close();
            }
        }
    }

    /// A change of the data key that was cut off ends here: the store says which key it has.
    private OpenStation settled(OpenStation open) {
        if (!open.keys().changing()) {
            return open;
        }
        OpenKeyring one = open.keys().settle(open.store().key().orElseThrow());
        keyFile().write(one.keyring());
        return new OpenStation(open.store(), one);
    }

    /// The keys under another passphrase.
    ///
    /// @throws FaultException `KEY-STORE` if it was not written; then the old passphrase holds
    public OpenKeyring changePassphrase(OpenKeyring keys, char[] passphrase) {
        return written(keys.rewrap(tools, passphrase));
    }

    /// The keys under another recovery key; the paper in the envelope opens nothing any more.
    ///
    /// @throws FaultException `KEY-STORE` if it was not written; then the old paper holds
    public NewRecovery renewRecovery(OpenKeyring keys) {
        RecoveryKey recovery = RecoveryKey.make(tools.random());
        return new NewRecovery(written(keys.rewrap(tools, recovery)), recovery);
    }

    /// Notes that the recovery key is kept in its envelope.
    ///
    /// @throws FaultException `KEY-STORE`
    public OpenKeyring recoveryKept(OpenKeyring keys) {
        return written(keys.recoveryKept());
    }

    /// Encrypts the data with another key while it is not open; takes as long as copying it.
    ///
    /// @throws FaultException `KEY-ROTATE`, `STORE-SPACE`, `STORE-IN-USE`; then everything is as it was
    public OpenKeyring changeDataKey(OpenKeyring keys, Consumer<String> step) {
        return new KeyRotation(location, keyFile(), tools, step).change(keys);
    }

    StoreLocation location() {
        return location;
    }

    KeyTools tools() {
        return tools;
    }

    DurableFiles files() {
        return files;
    }

    static Store opened(StoreOpening opening) {
        return switch (opening) {
            case StoreOpening.Opened(Store store) -> store;
            case StoreOpening.Refused refused -> throw new FaultException(refused.code(), refused.detail());
        };
    }

    private OpenKeyring written(OpenKeyring keys) {
        keyFile().write(keys.keyring());
        return keys;
    }

    private KeyringFile keyFile() {
        return new KeyringFile(location.dataFolder(), files);
    }
}
