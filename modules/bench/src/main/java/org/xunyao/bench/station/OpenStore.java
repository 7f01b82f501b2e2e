package org.xunyao.bench.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DiskLimits;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.files.DiskWatch;
import org.xunyao.store.files.ReserveFile;
import org.xunyao.store.keys.DataKey;
import org.xunyao.wire.StationTables;

/// The one place of the benches that knows how a station's database is opened: encrypted, as the program
/// does it, under a data key that is the same in every process. What the program does once per start to
/// get at the key (Argon2id, half a second on purpose) is left out, so that a cycle is not mostly that.
public final class OpenStore {
    private static final int PAGES = 1_000;
    private static final long RESERVE = 8L << 20;

    private OpenStore() {}

    /// Opens or makes the database of a data folder with little memory.
    public static StoreOpening open(Path folder) {
        return Store.open(location(folder), key());
    }

    /// The same where a refusal is no finding.
    ///
    /// @throws IOException if it is refused
    public static Store opened(Path folder) throws IOException {
        return opened(open(folder));
    }

    /// The store of an opening that must succeed.
    ///
    /// @throws IOException if it was refused
    public static Store opened(StoreOpening opening) throws IOException {
        return switch (opening) {
            case StoreOpening.Opened(Store store) -> store;
            case StoreOpening.Refused refused -> throw new IOException("does not open: " + refused);
        };
    }

    /// The key of every database of the benches; the caller closes it.
    public static DataKey key() {
        var bytes = new byte[DataKey.BYTES];
        new Random(PAGES).nextBytes(bytes);
        return DataKey.of(bytes);
    }

    /// Watches the volume as the program does, with a reserve that fits small volumes.
    static DiskWatch disk(Path folder, Clock clock) {
        Path tables = Path.of(System.getProperty("xunyao.root"), "resources", "station");
        DiskLimits limits = new StationTables(tables).disk();
        StoreLocation location = location(folder);
        return new DiskWatch(
                location.dataFolder(),
                new DiskLimits(limits.warnPercent(), limits.stopPercent(), RESERVE),
                new ReserveFile(location.reserve()),
                clock);
    }

    /// Where a station keeps what.
    public static StoreLocation location(Path folder) {
        return new StoreLocation(folder, Duration.ofSeconds(1), PAGES);
    }

    /// A connection beside the store's own, while the store is open in this process.
    public static Connection beside(Path folder) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:derby:" + folder.toAbsolutePath().resolve("database"));
    }

    /// Starts this process's database engine with a setting that the product refuses to start with. The
    /// engine reads its file of settings once, so the product finds nothing wrong afterwards.
    ///
    /// @param aside a folder for the settings
    static void startWithoutDurability(Path aside) throws IOException, SQLException {
        new CarelessFiles()
                .replace(
                        aside.resolve("derby.properties"),
                        "derby.system.durability=test\n".getBytes(StandardCharsets.ISO_8859_1));
        System.setProperty("derby.system.home", aside.toString());
        System.setProperty("derby.stream.error.file", aside.resolve("derby.log").toString());
        DriverManager.getConnection("jdbc:derby:memory:none;create=true").close();
    }
}
