package org.xunyao.store.files;

import java.time.Instant;

/// How much room a volume has (磁盘余量); where there are two, that which is worse off.
///
/// @param place which volume
/// @param level what follows from it
/// @param freeBytes that this process may still use
/// @param totalBytes of the volume
/// @param reserve whether the reserve for the last case is there
/// @param at when it was looked at
public record DiskRoom(Place place, Level level, long freeBytes, long totalBytes, boolean reserve, Instant at) {
    private static final double ALL = 100;

    /// The free part in percent, 0..100.
    public double freePercent() {
        return totalBytes == 0 ? 0 : freeBytes * ALL / totalBytes;
    }

    /// The one of both about which more must be done; this one if they are equal.
    DiskRoom worse(DiskRoom other) {
        int more = Integer.compare(urgent(other.level), urgent(level));
        return more > 0 || (more == 0 && other.freePercent() < freePercent()) ? other : this;
    }

    /// A volume that does not answer is worse than one with room, and tells less than one without.
    private static int urgent(Level level) {
        return switch (level) {
            case AMPLE -> 0;
            case UNKNOWN -> 1;
            case LOW -> 2;
            case CAPTURE_STOPPED -> 3;
        };
    }

    /// Whose volume.
    public enum Place {
        /// That of the data folder.
        DATA,
        /// That of the folder that several stations share.
        SHARE
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
