package org.xunyao.app.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.testkit.folder.MadeOnce;

/// The data of a station that was never used: its database is made once for all tests.
public final class UnusedStation {
    private static final String DATABASE = "database";
    private static final MadeOnce ONCE =
            MadeOnce.below(DATABASE, folder -> opened(StoreLocation.of(folder)).close());

    private UnusedStation() {}

    /// Opens a folder, on its first run with a copy, with the limits of tests.
    public static Store open(Path folder) {
        return open(new StoreLocation(folder, Duration.ofSeconds(1), 1_000));
    }

    /// Opens a folder, on its first run with a copy.
    public static Store open(StoreLocation location) {
        Path database = location.dataFolder().resolve(DATABASE);
        if (!Files.exists(database)) {
            ONCE.copyTo(database);
        }
        return opened(location);
    }

    private static Store opened(StoreLocation location) {
        return switch (Store.open(location)) {
            case StoreOpening.Opened(Store store) -> store;
            case StoreOpening.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
