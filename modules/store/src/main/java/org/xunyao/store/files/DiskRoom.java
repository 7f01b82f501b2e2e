package org.xunyao.store.files;

import java.time.Instant;

/// How much room the volume of the data folder has (磁盘余量).
///
/// @param level what follows from it
/// @param freeBytes that this process may still use
/// @param totalBytes of the volume
/// @param reserve whether the reserve for the last case is there
/// @param at when it was looked at
public record DiskRoom(Level level, long freeBytes, long totalBytes, boolean reserve, Instant at) {
    private static final double ALL = 100;

    /// The free part in percent, 0..100.
    public double freePercent() {
        return totalBytes == 0 ? 0 : freeBytes * ALL / totalBytes;
    }

    /// What the room allows.
    public enum Level {
        /// Enough.
        AMPLE,
        /// The screen warns.
        LOW,
        /// The machine takes nothing by itself; what a person saves is still saved.
        CAPTURE_STOPPED,
        /// The volume does not answer.
        UNKNOWN
    }
}
