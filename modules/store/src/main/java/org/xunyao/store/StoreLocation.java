package org.xunyao.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.xunyao.store.postgres.SharedStore;

/// Where a station keeps its data, and with how much patience and memory.
///
/// @param dataFolder on a local volume; made if missing
/// @param lockWait how long a statement waits for another transaction, 1 s to 60 s
/// @param cachePages memory for the database in pages of 4 KiB, at least 1000
/// @param shared the database server and folder of several stations; nothing: a database of this station's own
public record StoreLocation(Path dataFolder, Duration lockWait, int cachePages, Optional<SharedStore> shared) {
    private static final Duration USUAL_WAIT = Duration.ofSeconds(10);
    private static final int USUAL_PAGES = 16_384;
    private static final int LEAST_PAGES = 1_000;
    private static final int LONGEST_WAIT_SECONDS = 60;

    /// Makes the folder absolute and refuses limits out of range.
    public StoreLocation {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        if (lockWait.toSeconds() < 1 || lockWait.toSeconds() > LONGEST_WAIT_SECONDS || cachePages < LEAST_PAGES) {
            throw new IllegalArgumentException("lock wait or cache size");
        }
    }

    /// A database of this station's own.
    public StoreLocation(Path dataFolder, Duration lockWait, int cachePages) {
        this(dataFolder, lockWait, cachePages, Optional.empty());
    }

    /// The same limits over the database server and folder of several stations.
    public StoreLocation sharing(SharedStore with) {
        return new StoreLocation(dataFolder, lockWait, cachePages, Optional.of(with));
    }

    /// The folder with the usual limits: 10 s, 64 MiB.
    public static StoreLocation of(Path dataFolder) {
        return new StoreLocation(dataFolder, USUAL_WAIT, USUAL_PAGES);
    }

    /// Below which all sealed bytes lie: evidence, documents, packages. Paths in rows are relative to it.
    public Path files() {
        return shared.map(SharedStore::folder).orElse(dataFolder);
    }

    /// Where sealed evidence lies.
    public Path vault() {
        return files().resolve("evidence");
    }

    Path database() {
        return dataFolder.resolve("database");
    }

    /// The name of a database until it is whole.
    Path unborn() {
        return dataFolder.resolve("database.new");
    }

    Path lock() {
        return dataFolder.resolve("station.lock");
    }

    /// Where the reserve for the last case lies.
    public Path reserve() {
        return dataFolder.resolve("reserve.bin");
    }

    Path log() {
        return dataFolder.resolve("derby.log");
    }
}
