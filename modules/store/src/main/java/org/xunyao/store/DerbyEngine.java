package org.xunyao.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Settings that Derby takes only from system properties. They are the process's, and Derby reads most of
/// them once.
final class DerbyEngine {
    private static final String DURABILITY = "derby.system.durability";

    private DerbyEngine() {}

    /// Refuses a process or folder that tells Derby not to wait for the disk: then nothing saved would be
    /// saved.
    static void requireDurability(StoreLocation location) throws RefusalException {
        if (System.getProperty(DURABILITY) != null) {
            throw new RefusalException("STORE-DURABILITY", "system property " + DURABILITY + " is set");
        }
        Path settings = location.dataFolder().resolve("derby.properties");
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

    static void configure(StoreLocation location) {
        System.setProperty("derby.system.home", location.dataFolder().toString());
        System.setProperty("derby.stream.error.file", location.log().toString());
        System.setProperty("derby.storage.pageCacheSize", Integer.toString(location.cachePages()));
        String seconds = Long.toString(location.lockWait().toSeconds());
        System.setProperty("derby.locks.waitTimeout", seconds);
        System.setProperty("derby.locks.deadlockTimeout", seconds);
    }
}
