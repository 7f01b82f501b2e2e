package org.xunyao.app.house;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.xunyao.app.firstrun.desk.FirstPeople;
import org.xunyao.app.setup.FirstRun;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.app.setup.PassphraseFile;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.app.setup.UnattendedStart;
import org.xunyao.crypto.Argon2Keys;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.clock.ClockWatch;
import org.xunyao.kernel.clock.LinuxMachineTime;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.backup.RestoreSwap;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.postgres.SharedStore;
import org.xunyao.wire.StationTables;

/// What is there before the station's data is open: the clock, the place of the data, the door.
///
/// @param clock is watched from here on
public record Threshold(
        Arguments arguments, ClockWatch clock, StoreLocation location, DurableFiles files, FirstRun firstRun) {
    static final long FILE_AT_MOST = 64L << 30;

    /// Stands before the data folder; a restore that was cut off is finished first.
    ///
    /// @throws FaultException `RESOURCE-…`, `BACKUP-…`
    public static Threshold of(Arguments arguments) {
        return of(arguments, new SystemClock(SystemClock.CHINA));
    }

    /// The same by another clock of the machine.
    ///
    /// @throws FaultException `RESOURCE-…`, `BACKUP-…`
    public static Threshold of(Arguments arguments, Clock machine) {
        Path resources = arguments.resources();
        var tables = new StationTables(resources.resolve("station"));
        var clock = new ClockWatch(machine, new LinuxMachineTime(Path.of("/proc")), tables.clock());
        StoreLocation location = location(arguments);
        new RestoreSwap(location.dataFolder(), clock).resume();
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, FILE_AT_MOST);
        var door = new StationDoor(location, new KeyTools(Argon2Keys::derive, new SecureRandom()), files);
        String station = arguments.bureau().station();
        return new Threshold(
                arguments, clock, location, files, new FirstRun(door, arguments.secrets(), clock, station));
    }

    private static StoreLocation location(Arguments arguments) {
        StoreLocation own = StoreLocation.of(arguments.data());
        StartOptions start = arguments.start();
        return start.store()
                .flatMap(url -> start.share().map(share -> own.sharing(new SharedStore(url, share))))
                .orElse(own);
    }

    /// The door of the data folder.
    public StationDoor door() {
        return firstRun.door();
    }

    /// Opens the data with the passphrase of a file, making it on the first run.
    ///
    /// @throws FaultException `KEY-…`, `STORE-…`
    public OpenStation unattended(Path passphrase) {
        char[] words = PassphraseFile.read(passphrase, location.dataFolder());
        try {
            return new UnattendedStart(firstRun, firstPeople()).open(words);
        } finally {
            java.util.Arrays.fill(words, '\0');
        }
    }

    /// Who is written into new data without a person: the sample county where it was asked for.
    private FirstRun.Administrators firstPeople() {
        if (!arguments.start().sample()) {
            return store -> {};
        }
        var random = new SecureRandom();
        return new FirstPeople(
                        arguments.resources(),
                        clock,
                        new Ids(clock, random),
                        new Argon2PasswordHash(random),
                        new BouncyDigester())
                .sampleCounty();
    }

    /// Opens the data on the office's server.
    ///
    /// @throws FaultException `STORE-…`
    public Store shared() {
        return switch (Store.open(location)) {
            case StoreOpening.Opened(Store store) -> peopled(store);
            case StoreOpening.Refused refused -> throw new FaultException(refused.code(), refused.detail());
        };
    }

    private Store peopled(Store store) {
        if (store.transactions().read(tx -> store.accounts().all(tx).isEmpty())) {
            firstPeople().admit(store);
        }
        return store;
    }
}
