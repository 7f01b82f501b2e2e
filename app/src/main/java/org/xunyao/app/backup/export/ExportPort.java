package org.xunyao.app.backup.export;

import java.nio.file.Path;

/// Port: takes everything out, in one person's name. Called off the JavaFX thread.
@FunctionalInterface
public interface ExportPort {
    /// Writes a new folder below a chosen one; takes minutes.
    ///
    /// @throws java.util.concurrent.CancellationException if the person stopped it; nothing remains then
    /// @throws org.xunyao.kernel.FaultException `NEUTRAL-…`
    Exported below(Path folder, Heard heard);

    /// Hears how far it is.
    @FunctionalInterface
    interface Heard {
        /// Called often.
        ///
        /// @param what `copy`, a table's name, or `files`
        /// @param all 0 if that is not known
        /// @return false to stop
        boolean goOn(String what, long done, long all);
    }

    /// What was written.
    ///
    /// @param folder its new folder
    /// @param files those that went along as their rows describe them
    /// @param amiss those that are missing, altered or kept elsewhere; the manifest names each
    /// @param digest SHA-256 of the manifest in hexadecimal digits, as the audit of an import names it
    record Exported(Path folder, long tables, long rows, long files, long amiss, String digest) {}
}
