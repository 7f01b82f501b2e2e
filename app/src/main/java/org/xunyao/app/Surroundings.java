package org.xunyao.app;

import java.security.SecureRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.files.DurableFilesOnDisk;

/// The outside world as ports: clock, randomness, disk, database, threads.
///
/// @param background runs what would hold up the window
public record Surroundings(
        Arguments arguments,
        Clock clock,
        Ids ids,
        Digester digester,
        DurableFiles files,
        Argon2PasswordHash passwords,
        StoreLocation location,
        Store store,
        ExecutorService background)
        implements AutoCloseable {
    private static final long FILE_AT_MOST = 64L << 30;

    /// Opens the station's data. Takes seconds on the first run: never on the FX thread.
    ///
    /// @throws FaultException with the code of {@link StoreOpening.Refused}
    public static Surroundings open(Arguments arguments) {
        var clock = new SystemClock(SystemClock.CHINA);
        var random = new SecureRandom();
        StoreLocation location = StoreLocation.of(arguments.data());
        Store store = switch (Store.open(location)) {
            case StoreOpening.Opened opened -> opened.store();
            case StoreOpening.Refused refused -> throw new FaultException(refused.code(), refused.detail());
        };
        return new Surroundings(
                arguments,
                clock,
                new Ids(clock, random),
                new BouncyDigester(),
                new DurableFilesOnDisk(BouncyDigester::sm3, FILE_AT_MOST),
                new Argon2PasswordHash(random),
                location,
                store,
                Executors.newVirtualThreadPerTaskExecutor());
    }

    @Override
    public void close() {
        background.shutdownNow();
        store.close();
    }
}
