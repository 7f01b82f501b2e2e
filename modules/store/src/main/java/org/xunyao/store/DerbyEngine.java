package org.xunyao.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.xunyao.store.engine.RefusalException;

/// Settings that Derby takes only from system properties. They are the process's, and Derby reads most of
/// them once.
final class DerbyEngine {
    private static final String DURABILITY = "derby.system.durability";
    private static final String SETTINGS = "derby.properties";

    private DerbyEngine() {}

    /// Refuses a process or folder that tells Derby not to wait for the disk: then nothing saved would be
    /// saved.
    static void requireDurability(StoreLocation location) throws RefusalException {
        if (System.getProperty(DURABILITY) != null) {
            throw new RefusalException("STORE-DURABILITY", "system property " + DURABILITY + " is set");
        }
        requireDurability(location.dataFolder().resolve(SETTINGS));
        requireDurability(home(location).resolve(SETTINGS));
    }

    private static void requireDurability(Path settings) throws RefusalException {
        if (!Files.exists(settings)) {
            return;
        }
        var found = new Properties();
        try (InputStream bytes = Files.newInputStream(settings)) {
            found.load(bytes);
        } catch (IOException | IllegalArgumentException refused) {
            throw new RefusalException("STORE-FOLDER", "derby.properties cannot be read", refused);
        }
        if (found.containsKey(DURABILITY)) {
            throw new RefusalException("STORE-DURABILITY", "derby.properties sets " + DURABILITY);
        }
    }

    /// A folder of the engine's own. Derby 10.17 takes any database whose path begins with the letters of
    /// its home for one that lies within it, and does not find it again: `data.restored` beside the home
    /// `data`, for example.
    private static Path home(StoreLocation location) {
        return location.dataFolder().resolve("engine");
    }

    static void configure(StoreLocation location) {
        System.setProperty("derby.system.home", home(location).toString());
        System.setProperty("derby.stream.error.file", location.log().toString());
        System.setProperty("derby.storage.pageCacheSize", Integer.toString(location.cachePages()));
        String seconds = Long.toString(location.lockWait().toSeconds());
        System.setProperty("derby.locks.waitTimeout", seconds);
        System.setProperty("derby.locks.deadlockTimeout", seconds);
    }
}
