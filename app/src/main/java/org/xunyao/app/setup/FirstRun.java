package org.xunyao.app.setup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.xunyao.crypto.StationKeys;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.StationLock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.engine.RefusalException;
import org.xunyao.store.keys.Keyring;
import org.xunyao.store.keys.KeyringFile;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.keys.RecoveryKey;

/// Makes a station's data: keys, encrypted database, administrators, signing key. Whatever cuts it off, there
/// is all of it or none.
///
/// @param door of the data folder
/// @param secrets what opens the signing key, outside of the data folder
/// @param party the sender that the signing key speaks for, such as `lanxi-2`
public record FirstRun(StationDoor door, Path secrets, Clock clock, String party) {
    /// What is being done.
    public enum Step {
        /// The folder is taken and looked at.
        FOLDER,
        /// The keys are made and wrapped.
        KEYRING,
        /// The encrypted database is made.
        DATABASE,
        /// The first accounts are written.
        ADMINISTRATORS,
        /// The key that signs packages is made.
        SIGNING_KEY,
        /// Everything is read and opened again.
        VERIFY,
        /// It has its place. There is no way back from here.
        DONE
    }

    /// Writes the first accounts, through the Office as everything.
    @FunctionalInterface
    public interface Administrators {
        /// Writes them.
        ///
        /// @param store open, with empty tables
        void admit(Store store);

        /// Lays files beside the database.
        ///
        /// @param folder in which everything is made
        /// @throws IOException if one cannot be written
        default void lay(Path folder, DurableFiles files) throws IOException {}
    }

    /// What was made.
    ///
    /// @param keys to be opened with {@link StationDoor#open}
    /// @param recovery to be printed once; {@link StationDoor#recoveryKept} when it lies in its envelope
    /// @param signingKey short name of the signing key; empty if there was one before
    public record Made(OpenKeyring keys, RecoveryKey recovery, String signingKey) {}

    /// Makes it.
    ///
    /// @param passphrase already judged; the caller wipes it
    /// @param steps hears of each step before it is done; what it throws before `DONE` ends the first run with
    ///     nothing left
    /// @throws FaultException `STORE-EXISTS` if there is data already, `STORE-…`, `KEY-…`
    public Made make(char[] passphrase, Administrators administrators, Consumer<Step> steps) {
        steps.accept(Step.FOLDER);
        if (door.look() != StationDoor.State.FRESH) {
            throw new FaultException("STORE-EXISTS", "the folder holds a station's data");
        }
        var place = new Birthplace(door.location().dataFolder());
        try (StationLock _ = StationLock.take(door.location())) {
            return inside(place, passphrase, administrators, steps);
        } catch (RefusalException refused) {
            throw new FaultException(refused.code(), refused.detail(), refused);
        } catch (IOException refused) {
            throw Birthplace.fault(refused);
        }
    }

    private Made inside(Birthplace place, char[] passphrase, Administrators administrators, Consumer<Step> steps)
            throws IOException {
        boolean done = false;
        try {
            place.clear();
            Files.createDirectories(place.unfinished());
            Made made = build(place.unfinished(), passphrase, administrators, steps);
            steps.accept(Step.VERIFY);
            verify(place.unfinished(), passphrase, made.recovery());
            place.commit();
            done = true;
            place.moveUp();
            steps.accept(Step.DONE);
            return made;
        } finally {
            if (!done) {
                forgetSigningKey(place.unfinished().resolve("keys"));
                place.clear();
            }
        }
    }

    private Made build(Path folder, char[] passphrase, Administrators administrators, Consumer<Step> steps)
            throws IOException {
        steps.accept(Step.KEYRING);
        RecoveryKey recovery = RecoveryKey.make(door.tools().random());
        OpenKeyring keys = Keyring.create(door.tools(), passphrase, recovery);
        keyFile(folder).write(keys.keyring());
        administrators.lay(folder, door.files());
        steps.accept(Step.DATABASE);
        try (Store store = StationDoor.opened(Store.open(at(folder), keys, step -> {}))) {
            steps.accept(Step.ADMINISTRATORS);
            administrators.admit(store);
        }
        steps.accept(Step.SIGNING_KEY);
        var place = new StationKeys.Place(folder.resolve("keys"), secrets);
        StationKeys signing =
                StationKeys.open(place, door.files(), clock, door.tools().random(), party);
        return new Made(keys, recovery, signing.trusted().keyId());
    }

    /// As the next start and the day of need will open it.
    private void verify(Path folder, char[] passphrase, RecoveryKey recovery) {
        Keyring written = keyFile(folder).read();
        try (OpenKeyring byPaper = written.open(recovery).orElseThrow(FirstRun::unfit);
                OpenKeyring keys = written.open(door.tools(), passphrase).orElseThrow(FirstRun::unfit);
                Store store = StationDoor.opened(Store.open(at(folder), keys, step -> {}))) {
            if (!byPaper.data().equals(keys.data()) || !store.brokenTables().isEmpty()) {
                throw unfit();
            }
        }
    }

    private static FaultException unfit() {
        return new FaultException("STORE-BROKEN", "what was made does not open again");
    }

    /// Wraps new keys for data of a program that did not encrypt. The database is encrypted when
    /// {@link StationDoor#open} opens it with them, on a copy that takes its place when it is sound; cut off in
    /// between, the next start goes on.
    ///
    /// @param passphrase already judged; the caller wipes it
    /// @throws FaultException `STORE-EXISTS` if the data is not of that sort
    public Made encrypt(char[] passphrase) {
        if (door.look() != StationDoor.State.PLAIN) {
            throw new FaultException("STORE-EXISTS", "there is no data in clear");
        }
        RecoveryKey recovery = RecoveryKey.make(door.tools().random());
        OpenKeyring keys = Keyring.create(door.tools(), passphrase, recovery);
        keyFile(door.location().dataFolder()).write(keys.keyring());
        return new Made(keys, recovery, "");
    }

    private StoreLocation at(Path folder) {
        return new StoreLocation(
                folder, door.location().lockWait(), door.location().cachePages());
    }

    private KeyringFile keyFile(Path folder) {
        return new KeyringFile(folder, door.files());
    }

    /// What would open the signing key that goes with the rest.
    private void forgetSigningKey(Path keys) throws IOException {
        if (!Files.isDirectory(keys)) {
            return;
        }
        try (DirectoryStream<Path> made = Files.newDirectoryStream(keys, "station-*.p12")) {
            for (Path key : made) {
                String name = String.valueOf(key.getFileName()).replace(".p12", ".pass");
                Files.deleteIfExists(secrets.resolve(name));
            }
        }
    }
}
