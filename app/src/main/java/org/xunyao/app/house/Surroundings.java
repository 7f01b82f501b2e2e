package org.xunyao.app.house;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.clock.ClockWatch;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DiskWatch;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.files.ReserveFile;
import org.xunyao.store.postgres.SharedStore;
import org.xunyao.wire.StationTables;

/// The outside world as ports: clock, randomness, disk, database, threads.
///
/// @param door of the data, for a change of its passphrase
/// @param disk says when room runs out
/// @param data closes store and keys
/// @param background runs what would hold up the window
public record Surroundings(
        Arguments arguments,
        StationDoor door,
        ClockWatch clock,
        Ids ids,
        Digester digester,
        DurableFiles files,
        Argon2PasswordHash passwords,
        StoreLocation location,
        Store store,
        DiskWatch disk,
        Runnable data,
        ExecutorService background)
        implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// Opens the data without a person: with the passphrase of a file, or on the office's server. Takes
    /// seconds: never on the FX thread.
    ///
    /// @throws FaultException `KEY-FILE` if neither is given, `KEY-…`, `STORE-…`
    public static Surroundings open(Arguments arguments) {
        return open(Threshold.of(arguments));
    }

    /// The same from where the data's place is known.
    ///
    /// @throws FaultException `KEY-FILE` if neither is given, `KEY-…`, `STORE-…`
    public static Surroundings open(Threshold threshold) {
        Arguments arguments = threshold.arguments();
        if (arguments.start().store().isPresent()) {
            Store store = threshold.shared();
            return over(threshold, store, store::close);
        }
        Path passphrase = arguments
                .start()
                .passphrase()
                .orElseThrow(() -> new FaultException("KEY-FILE", "no passphrase file is given"));
        return over(threshold, threshold.unattended(passphrase));
    }

    /// Surrounds data that a person has opened.
    ///
    /// @throws FaultException `RESOURCE-…`; then the data is closed
    public static Surroundings over(Threshold threshold, OpenStation open) {
        return over(threshold, open.store(), open::close);
    }

    /// Makes threads that keep no command from ending.
    ///
    /// @param name of each, before its number
    public static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
    }

    private static Surroundings over(Threshold threshold, Store store, Runnable data) {
        boolean whole = false;
        try {
            Surroundings surroundings = build(threshold, store, data);
            whole = true;
            return surroundings;
        } finally {
            if (!whole) {
                data.run();
            }
        }
    }

    private static Surroundings build(Threshold threshold, Store store, Runnable data) {
        var random = new SecureRandom();
        ClockWatch clock = threshold.clock();
        StoreLocation location = threshold.location();
        var tables = new StationTables(threshold.arguments().resources().resolve("station"));
        var disk = new DiskWatch(
                location.dataFolder(),
                location.shared().map(SharedStore::folder),
                tables.disk(),
                new ReserveFile(location.reserve()),
                clock);
        return new Surroundings(
                threshold.arguments(),
                threshold.door(),
                clock,
                new Ids(clock, random),
                new BouncyDigester(),
                new DurableFilesOnDisk(BouncyDigester::sm3, Threshold.FILE_AT_MOST, store.gate()),
                new Argon2PasswordHash(random),
                location,
                store,
                disk,
                data,
                Executors.newVirtualThreadPerTaskExecutor());
    }

    /// What runs in the background may end, so that an alarm that is being written is written; only
    /// what takes longer than 15 s is interrupted. The data is closed last.
    @Override
    public void close() {
        background.shutdown();
        boolean ended = false;
        try {
            ended = background.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            if (!ended) {
                background.shutdownNow();
            }
            data.run();
        }
    }
}
