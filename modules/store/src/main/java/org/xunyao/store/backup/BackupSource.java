package org.xunyao.store.backup;

import java.nio.file.Path;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.xunyao.store.backup.copy.DerbyCopies;

/// The live station that is copied.
///
/// @param station names it on the label
/// @param program version that writes
/// @param dataFolder absolute
/// @param live connections to the open database
/// @param database its folder
/// @param copies start copies of it
/// @param keyring the wrapped keyring to lay into the label, empty where there is none; opened only by a
///     passphrase
public record BackupSource(
        String station,
        String program,
        Path dataFolder,
        DataSource live,
        Path database,
        DerbyCopies copies,
        Supplier<byte[]> keyring) {
    /// Makes the folders absolute.
    public BackupSource {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        database = database.toAbsolutePath().normalize();
    }
}
