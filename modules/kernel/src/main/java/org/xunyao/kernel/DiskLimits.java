package org.xunyao.kernel;

/// From when on the disk is said to run out (磁盘阈值), from `resources/station/limits.csv`.
///
/// @param warnPercent free part below which the screen warns, in percent of the volume
/// @param stopPercent free part below which the machine takes nothing by itself, in percent, below the warning
/// @param reserveBytes length of the reserve file
public record DiskLimits(int warnPercent, int stopPercent, long reserveBytes) {
    private static final int ALL = 100;

    /// Refuses limits that contradict each other.
    public DiskLimits {
        if (stopPercent < 1 || warnPercent <= stopPercent || warnPercent >= ALL || reserveBytes < 0) {
            throw new IllegalArgumentException("disk limits");
        }
    }

    /// Whether the screen warns.
    ///
    /// @param free bytes
    /// @param total bytes
    public boolean warns(long free, long total) {
        return below(free, total, warnPercent);
    }

    /// Whether the machine takes nothing more by itself.
    ///
    /// @param free bytes
    /// @param total bytes
    public boolean stops(long free, long total) {
        return below(free, total, stopPercent);
    }

    private static boolean below(long free, long total, int percent) {
        return free * (double) ALL < total * (double) percent;
    }
}
