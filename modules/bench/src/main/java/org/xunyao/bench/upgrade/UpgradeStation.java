package org.xunyao.bench.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.xunyao.app.setup.FirstRun;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.crypto.Argon2Keys;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.OpenKeyring;

/// A data folder whose passphrase the torture knows.
record UpgradeStation(Path folder) {
    /// The chain of the golden database.
    static final String STATION = "lanxi-2";

    private static final long MOST_BYTES = 64L << 20;

    static DurableFiles files() {
        return new DurableFilesOnDisk(BouncyDigester::sm3, MOST_BYTES);
    }

    static char[] passphrase() {
        return "a passphrase for torture".toCharArray();
    }

    StationDoor door() {
        return new StationDoor(location(), new KeyTools(Argon2Keys::derive, new SecureRandom()), files());
    }

    OpenKeyring keys() {
        return door().unlock(passphrase()).orElseThrow();
    }

    StoreLocation location() {
        return StoreLocation.of(folder);
    }

    Path database() {
        return folder.resolve("database");
    }

    /// The data of a release, in clear.
    void unpack(Path zip) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                var entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files().replace(database().resolve(entry.getName()).normalize(), entries.readAllBytes());
            }
        }
    }

    /// Keys for data in clear.
    void wrapKeys() {
        var firstRun =
                new FirstRun(door(), folder.resolveSibling("secrets"), new SystemClock(SystemClock.CHINA), STATION);
        firstRun.encrypt(passphrase()).keys().close();
    }
}
