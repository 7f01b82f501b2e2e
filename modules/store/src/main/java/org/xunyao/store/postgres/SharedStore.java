package org.xunyao.store.postgres;

import java.nio.file.Path;

/// What the stations of one office share.
///
/// @param url of the database
/// @param folder where sealed bytes lie; every station sees the same one
public record SharedStore(StoreUrl url, Path folder) {
    /// Makes the folder absolute.
    public SharedStore {
        folder = folder.toAbsolutePath().normalize();
    }
}
