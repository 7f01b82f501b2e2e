package org.xunyao.store.neutral;

/// Hears how far an export or import is, and may stop it.
public interface Progress {
    /// Says nothing and never stops.
    Progress SILENT = (what, done, all) -> true;

    /// Called often, from the thread that works.
    ///
    /// @param what a table's name, or `files`
    /// @param done rows or files so far
    /// @param all how many there are, 0 if that is not known
    /// @return false to stop; then nothing remains of the export or import
    boolean goOn(String what, long done, long all);
}
