package org.xunyao.app.house;

import java.nio.file.Path;
import java.util.Optional;
import org.xunyao.store.postgres.StoreUrl;

/// How a start differs from the usual one.
///
/// @param passphrase file with the start-up passphrase, for starts without a person
/// @param sample whether an empty store takes the invented sample county
/// @param store the office's PostgreSQL server instead of the station's own database
/// @param share the folder that all stations of that server see
/// @param anchors a folder on another disk to which every checkpoint of the audit is appended
public record StartOptions(
        Optional<Path> passphrase,
        boolean sample,
        Optional<StoreUrl> store,
        Optional<Path> share,
        Optional<Path> anchors) {
    /// Refuses a server without a share and a share without a server.
    public StartOptions {
        if (store.isPresent() != share.isPresent()) {
            throw new IllegalArgumentException("--store-url and --share are given together");
        }
    }

    /// A person at the station's own database.
    public static StartOptions usual() {
        return new StartOptions(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Nobody at the invented sample county.
    public static StartOptions sampleWith(Path passphrase) {
        return new StartOptions(Optional.of(passphrase), true, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
