package org.xunyao.store.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.Digester;
import org.xunyao.store.backup.copy.DerbyCopies;
import org.xunyao.store.backup.shelf.Manifest;
import org.xunyao.store.backup.shelf.Pool;
import org.xunyao.store.backup.shelf.Sealer;

/// Port: convinces itself that an archive can be restored.
@FunctionalInterface
public interface Proving {
    /// Throws unless the archive gives back what the manifest says.
    ///
    /// @throws org.xunyao.kernel.FaultException `BACKUP-…` with what is wrong
    void prove(Site site, Manifest expected, BackupSteps steps) throws IOException;

    /// Where the trial happens.
    ///
    /// @param archive not named yet
    /// @param scratch empty folder that is removed afterwards
    record Site(Path archive, Path scratch, DerbyCopies copies, Opened opened) {}

    /// What the key opens.
    final class Opened {
        private final Sealer sealer;
        private final Pool pool;
        private final Digester digester;

        Opened(Sealer sealer, Pool pool, Digester digester) {
            this.sealer = sealer;
            this.pool = pool;
            this.digester = digester;
        }

        Sealer sealer() {
            return sealer;
        }

        Pool pool() {
            return pool;
        }

        Digester digester() {
            return digester;
        }
    }
}
