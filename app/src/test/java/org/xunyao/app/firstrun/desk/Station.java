package org.xunyao.app.firstrun.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.xunyao.app.setup.FirstRun;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.crypto.Argon2Keys;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.KeyTools;

/// A station in a temporary folder, over the real keys, the real database and the shipped tables.
public final class Station {
    public static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    public static final Clock CLOCK = new SystemClock(SystemClock.CHINA);
    public static final SecureRandom RANDOM = new SecureRandom();
    public static final Argon2PasswordHash HASH = new Argon2PasswordHash(RANDOM);
    public static final Ids IDS = new Ids(CLOCK, RANDOM);

    private Station() {}

    public static StoreLocation location(Path folder) {
        return new StoreLocation(folder, Duration.ofSeconds(2), 1_000);
    }

    public static FirstRun firstRun(Path folder) {
        var door = new StationDoor(
                location(folder),
                new KeyTools(Argon2Keys::derive, RANDOM),
                new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20));
        return new FirstRun(door, folder.resolveSibling("secrets"), CLOCK, "lanxi-2");
    }

    public static FirstPeople people() {
        return new FirstPeople(RESOURCES, CLOCK, IDS, HASH, new BouncyDigester());
    }
}
