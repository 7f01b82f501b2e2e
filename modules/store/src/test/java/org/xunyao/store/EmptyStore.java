package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.xunyao.testkit.folder.MadeOnce;

/// A database that was made and never used, made once for all tests: making one costs most of the time of
/// a small test.
public final class EmptyStore {
    private static final MadeOnce ONCE = MadeOnce.below("database", folder -> {
        try (Station station = Station.openItself(folder)) {
            assertThat(station.store().brokenTables()).isEmpty();
        }
    });

    private EmptyStore() {}

    /// Puts one into a data folder that has none.
    public static void copyTo(StoreLocation location) {
        ONCE.copyTo(location.database());
    }

    /// Opens a data folder that has none, with a copy.
    public static Store open(Path folder) {
        StoreLocation location = StoreLocation.of(folder);
        copyTo(location);
        return ((StoreOpening.Opened) Store.open(location)).store();
    }
}
